// Where things are: labels by width, bar and stack, narrow columns, large text, right to left.

import {expect} from 'chai';
import {channels} from 'dark-social/channels';
import {nextFrame, until} from '../tools/browser.js';
import {button, buttons, expectAccessible, link, nameOf, pretend, root, show, type Bar} from './bar.js';

const every = channels.map(({id}) => id).join(' ');
const labelled = (element: Element) =>
  buttons(element).map((at) => !!at.querySelector<HTMLElement>('[part~=label]')?.offsetWidth);
const labels = (element: Element): boolean => {
  const all = new Set(labelled(element));
  expect(all.size, 'some labels are shown, some are not').to.equal(1);
  return [...all][0];
};

/** A bar in a column of a width. */
async function column(width: number, attributes = '', style = ''): Promise<Bar> {
  const html = `<div style="width: ${width}px; ${style}"><dark-social-share ${attributes}></dark-social-share></div>`;
  return (await show<HTMLElement>(html)).firstElementChild as Bar;
}

/** Nothing sticks out of the column: neither for a scroll bar to appear nor for the eye. */
function expectInside(element: Bar): void {
  const {left, right} = (element.parentElement as HTMLElement).getBoundingClientRect();
  for (const at of root(element).querySelectorAll('[part=bar], [part=bar] *')) {
    const box = at.getBoundingClientRect();
    if (!box.width) continue;
    expect(box.left, at.outerHTML).to.be.at.least(left - 0.5);
    expect(box.right, at.outerHTML).to.be.at.most(right + 0.5);
  }
}

describe('the layout of a bar', () => {
  beforeEach(() => pretend('share', () => undefined));

  for (const [layout, shown] of [
    ['bar', 'shown'],
    ['bar', 'hidden'],
    ['stack', 'auto'],
    ['stack', 'hidden'],
  ]) {
    it(`is accessible: ${layout}, labels ${shown}`, async () => {
      await expectAccessible(await column(320, `layout="${layout}" labels="${shown}" channels="${every}"`));
    });
  }

  it('shows labels where there is room', async () => {
    const element = await column(1400);
    expect(labels(element)).to.equal(true);
  });

  it('hides them where there is none', async () => {
    expect(labels(await column(320))).to.equal(false);
  });

  it('follows its column both ways, and keeps to one line', async () => {
    const element = await column(1400);
    const parent = element.parentElement as HTMLElement;
    for (const [width, shown] of [
      [300, false],
      [1400, true],
      [320, false],
      [1200, true],
    ] as const) {
      parent.style.width = width + 'px';
      await until(() => labels(element) === shown);
      expect(new Set(buttons(element).map(({offsetTop}) => offsetTop)).size, `lines at ${width} px`).to.equal(1);
    }
  });

  it('shows labels only if all fit into one line, at every width, in a wide typeface too', async () => {
    const element = await column(
      200,
      `channels="${every}" style="--dark-social-font: Verdana, 'DejaVu Sans', sans-serif"`,
    );
    const parent = element.parentElement as HTMLElement;
    let changes = 0;
    for (let width = 400, before = false; width <= 1400; width += 25) {
      parent.style.width = width + 'px';
      await nextFrame();
      const shown = labels(element);
      if (shown !== before) changes++;
      before = shown;
      if (shown)
        expect(new Set(buttons(element).map(({offsetTop}) => offsetTop)).size, `lines at ${width} px`).to.equal(1);
    }
    expect(changes).to.equal(1);
  });

  it('shows or hides labels as asked, at any width, also at run time', async () => {
    const element = await column(320, 'labels="shown"');
    expect(labels(element)).to.equal(true);
    element.labels = 'hidden';
    await element.updateComplete;
    await nextFrame();
    expect(labels(element)).to.equal(false);
    (element.parentElement as HTMLElement).style.width = '1400px';
    await nextFrame();
    expect(labels(element)).to.equal(false);
    element.labels = 'auto';
    await element.updateComplete;
    await nextFrame();
    expect(labels(element)).to.equal(true);
  });

  for (const [font, style] of [
    ['the page’s', ''],
    ['a narrow', 'letter-spacing: -0.1em'],
    ['a large', '--dark-social-font-size: 1.5rem'],
    ['an upper-case', 'text-transform: uppercase'],
    ['a framed', '--dark-social-padding: 1.5em; --dark-social-border-width: 3px'],
  ])
    it(`shows labels in ${font} font from the width on that holds them, and not below`, async () => {
      // Laid out in one line, wherever that ends.
      const probe = await column(3000, `labels="shown" style="${style}"`);
      const [first, ...others] = buttons(probe).map((at) => at.getBoundingClientRect());
      const needed = Math.ceil(others.at(-1)!.right - first.left) + 1;
      expect(labels(await column(needed - 3, `style="${style}"`))).to.equal(false);
      expect(labels(await column(needed + 3, `style="${style}"`))).to.equal(true);
    });

  describe('with many bars alike', () => {
    const bars = 12;
    const narrow = 'font-family: sans-serif';
    const wide = 'font-family: monospace; letter-spacing: 1px';

    async function widthOf(style: string): Promise<number> {
      const [first, ...others] = buttons(await column(3000, 'labels="shown"', style)).map((at) =>
        at.getBoundingClientRect(),
      );
      return Math.ceil(others.at(-1)!.right - first.left) + 1;
    }

    async function manyIn(place: (bar: string, index: number) => string): Promise<Bar[]> {
      const places = Array.from({length: bars}, (_, index) => place('<dark-social-share></dark-social-share>', index));
      const holder = await show<HTMLElement>(`<div>${places.join('')}</div>`);
      await nextFrame();
      return [...holder.querySelectorAll<Bar>('dark-social-share')];
    }

    it('decides for each by its own width and font', async () => {
      const [inNarrow, inWide] = [await widthOf(narrow), await widthOf(wide)];
      const columns = [
        [inNarrow + 3, narrow, true],
        [inNarrow - 3, narrow, false],
        [inWide - 3, wide, false],
        [inWide + 3, wide, true],
      ] as const;
      const all = await manyIn((bar, index) => {
        const [width, style] = columns[index % columns.length];
        return `<div style="width: ${width}px; ${style}">${bar}</div>`;
      });
      all.forEach((element, index) => expect(labels(element), `bar ${index}`).to.equal(columns[index % 4][2]));
    });

    it('takes the width of its words in a flex row, or less', async () => {
      const width = await widthOf(narrow);
      const row = (room: number) => (bar: string) =>
        `<div style="display: flex; width: ${room}px; ${narrow}"><b style="flex: none; width: 50px"></b>${bar}</div>`;
      for (const element of await manyIn(row(width + 53))) {
        expect(labels(element)).to.equal(true);
        expect(element.offsetWidth).to.be.closeTo(width, 3);
      }
      for (const element of await manyIn(row(width + 43))) expect(labels(element)).to.equal(false);
      for (const element of await manyIn(row(200))) expect(element.offsetWidth).to.be.at.most(150);
    });

    it('follows another font at the same width', async () => {
      const all = await manyIn((bar) => bar.replace('>', ' channels="telegram messenger email">'));
      const holder = all[0].parentElement as HTMLElement;
      const small = 'font: 16px monospace';
      holder.style.cssText = `width: fit-content; ${small}`;
      await until(() => all.every(labels));
      const width = holder.offsetWidth + 3;
      for (const [style, shown] of [
        ['font: 16px sans-serif; letter-spacing: 2px', false],
        [small, true],
        ['font: 20px monospace', false],
        [small, true],
      ] as const) {
        holder.style.cssText = `width: ${width}px; ${style}`;
        await until(() => all.every((element) => labels(element) === shown));
      }
    });

    it('lays out the words to measure a few times only', async () => {
      const all = await manyIn((bar) => bar.replace('>', ' channels="email copy">'));
      expect(root(all.at(-1)!).textContent).to.equal('EmailCopy link');
    });
  });

  it('keeps the labels when it is drawn anew', async () => {
    const element = await column(1400, 'channels="whatsapp copy"');
    element.channels = 'copy telegram';
    await element.updateComplete;
    await nextFrame();
    expect(labels(element)).to.equal(true);
  });

  it('says every word that it shows to screen readers too', async () => {
    for (const lang of ['en', 'fr']) {
      const element = await column(1400, `lang="${lang}" channels="${every}"`);
      for (const at of buttons(element)) {
        const shown = (at.querySelector('[part~=label]') as HTMLElement).innerText.trim();
        expect(shown).not.to.equal('');
        expect(nameOf(at).toLowerCase()).to.include(shown.toLowerCase());
      }
    }
  });

  it('has the same names whether words are shown or not', async () => {
    const names = async (width: number) => buttons(await column(width)).map(nameOf);
    expect(await names(320)).to.deep.equal(await names(1400));
  });

  it('stacks', async () => {
    const element = await column(320, `layout="stack" channels="${every}"`);
    const boxes = buttons(element).map((at) => at.getBoundingClientRect());
    expect(labels(element)).to.equal(true);
    expect(new Set(boxes.map(({left}) => left)).size).to.equal(1);
    expect(new Set(boxes.map(({width}) => width)).size).to.equal(1);
    for (const [at, {top}] of boxes.slice(1).entries()) expect(top).to.be.at.least(boxes[at].bottom);
  });

  it('changes at run time', async () => {
    const element = await column(1400, 'channels="whatsapp copy"');
    element.layout = 'stack';
    await element.updateComplete;
    const [first, second] = buttons(element).map((at) => at.getBoundingClientRect());
    expect(second.top).to.be.at.least(first.bottom);
    expect(element.getAttribute('layout')).to.equal('stack');
  });

  for (const attributes of [
    '',
    'labels="shown"',
    'layout="stack"',
    'size="large" labels="shown"',
    'lang="fr" labels="shown"',
  ]) {
    it(`does not stick out of a column of 320 px: ${attributes || 'as it comes'}`, async () => {
      expectInside(await column(320, `channels="${every}" ${attributes}`));
    });

    it(`does not stick out of it with text of 200 %: ${attributes || 'as it comes'}`, async () => {
      document.documentElement.style.fontSize = '200%';
      try {
        const element = await column(320, `channels="${every}" ${attributes}`);
        expect(parseFloat(getComputedStyle(element).fontSize)).to.be.at.least(26);
        expectInside(element);
      } finally {
        document.documentElement.style.fontSize = '';
      }
    });
  }

  it('grows with text of 200 %, icons too', async () => {
    const size = async () => {
      const at = link(await column(1400, 'labels="shown"'), 'whatsapp');
      return [at, at.querySelector('svg') as Element].map((one) => one.getBoundingClientRect().height);
    };
    const before = await size();
    document.documentElement.style.fontSize = '200%';
    try {
      const after = await size();
      expect(after[0]).to.be.at.least(before[0] * 1.9);
      expect(after[1]).to.be.at.least(before[1] * 1.9);
    } finally {
      document.documentElement.style.fontSize = '';
    }
  });

  it('is mirrored from right to left', async () => {
    const element = await column(400, 'channels="whatsapp telegram copy"', 'direction: rtl');
    const {right} = element.getBoundingClientRect();
    const boxes = buttons(element).map((at) => at.getBoundingClientRect());
    expect(boxes[0].right).to.be.closeTo(right, 1);
    expect(boxes[1].right).to.be.below(boxes[0].left);
    expect(boxes[2].right).to.be.below(boxes[1].left);
  });

  it('does not make its surroundings scroll when it is touched', async () => {
    const box = await show<HTMLElement>(
      '<div style="overflow: auto; width: 400px"><dark-social-share></dark-social-share></div>',
    );
    const element = box.firstElementChild as Bar;
    const before = box.scrollHeight;
    button(element, 'copy').dispatchEvent(new Event('pointerover', {bubbles: true}));
    await nextFrame();
    expect(box.scrollHeight).to.equal(before);
  });

  it('disturbs no error monitor of the page while it finds room', async () => {
    const errors: unknown[] = [];
    const {onerror} = window;
    window.onerror = (message) => void errors.push(message);
    try {
      const element = await column(300, `channels="${every}"`);
      (element.parentElement as HTMLElement).style.width = '1400px';
      await until(() => labels(element));
      await column(300, `channels="${every}" labels="shown"`);
      await nextFrame();
    } finally {
      window.onerror = onerror;
    }
    expect(errors).to.deep.equal([]);
  });

  it('is gone when the page hides it', async () => {
    expect((await column(400, 'hidden')).offsetHeight).to.equal(0);
  });
});
