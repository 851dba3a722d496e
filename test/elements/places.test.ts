// The places where owners put bars: what is seen of the words, the buttons and the note there.

import {forbidCopying} from './clipboard.js';

import {expect} from 'chai';
import {setViewport, until} from '../tools/browser.js';
import {button, buttons, find, later, pretend, root, show, type Bar} from './bar.js';

const bar = (attributes = '') =>
  `<dark-social-share channels="whatsapp messenger telegram sms email copy" ${attributes}></dark-social-share>`;

interface Place {
  html: string;
  /** Whether words are shown. */
  words: boolean;
  viewport?: [width: number, height: number];
}

const places: Record<string, Place> = {
  'a sidebar of 40 px': {html: `<div style="width: 40px">${bar('layout="stack"')}</div>`, words: false},
  'a sticky bar at the bottom of a phone': {
    html: `<div style="position: fixed; inset: auto 0 0; overflow: hidden">${bar()}</div>`,
    words: false,
    viewport: [360, 640],
  },
  'a card with overflow: hidden': {
    html: `<div style="width: 300px; overflow: hidden; border-radius: 8px">${bar()}</div>`,
    words: false,
  },
  'a dialog': {html: `<dialog style="width: 320px">${bar()}</dialog>`, words: false},
  'a popover': {html: `<div popover style="width: 320px">${bar()}</div>`, words: false},
  'a flex row': {
    html: `<div style="display: flex; width: 1000px; justify-content: space-between"><b>Logo</b>${bar()}</div>`,
    words: true,
    viewport: [1100, 700],
  },
  'a grid': {
    html: `<div style="display: grid; grid-template-columns: 1fr auto; width: 1000px"><b>Title</b>${bar()}</div>`,
    words: true,
    viewport: [1100, 700],
  },
  'a stack of 64 px': {html: `<div style="width: 64px">${bar('layout="stack"')}</div>`, words: false},
  'a sentence': {
    html: '<p style="width: 500px">Tell <dark-social-button channel="copy">a friend</dark-social-button> of it.</p>',
    words: true,
  },
  'a page with html {font-size: 62.5%}': {
    html: `<div style="font-size: 1.6rem; width: 1000px">${bar()}</div>`,
    words: true,
    viewport: [1100, 700],
  },
  'Tailwind’s prose': {
    html: `<div style="max-width: 65ch; font: 16px/1.75 sans-serif"><style>.prose a { text-decoration: underline; font-weight: 500 }</style>
      <div class="prose"><p>Words</p>${bar()}</div></div>`,
    words: false,
  },
  'a WordPress column of 645 px': {
    html: `<div style="width: 645px; font: 18px/1.6 sans-serif">${bar()}</div>`,
    words: false,
  },
};

/** Puts the HTML of a place on the page, opens what must be opened, and waits until the words found their room. */
async function put({html, viewport}: Place): Promise<Bar> {
  if (viewport) await setViewport(...viewport);
  const holder = await show<HTMLElement>(`<div>${html}</div>`);
  holder.querySelector('dialog')?.showModal();
  holder.querySelector<HTMLElement>('[popover]')?.showPopover();
  const element = holder.querySelector('dark-social-share, dark-social-button') as Bar;
  await element.updateComplete;
  await later(50);
  return element;
}

const rows = (element: Element) =>
  new Set(buttons(element).map((at) => Math.round(at.getBoundingClientRect().top))).size;
const hasWords = (element: Element) => !!root(element).querySelector<HTMLElement>('[part~=label]')?.offsetWidth;

/** The note stands inside the window, its words in a line, and nothing covers its middle. */
function expectReadable(element: Element): void {
  const note = find(element, '[part~=note]');
  const box = note.getBoundingClientRect();
  expect(note.textContent, 'the note').to.not.equal('');
  expect(box.width, 'the words stand in a line').to.be.above(box.height);
  expect(box.left).to.be.at.least(0);
  expect(box.top).to.be.at.least(0);
  expect(box.right).to.be.at.most(document.documentElement.clientWidth);
  expect(box.bottom).to.be.at.most(innerHeight);
  note.style.pointerEvents = 'auto';
  const seen = root(element).elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  expect(seen && note.contains(seen), 'nothing covers or cuts it').to.equal(true);
}

describe('a bar in', () => {
  for (const [name, place] of Object.entries(places)) {
    const inRem = name.includes('62.5%');

    describe(name, () => {
      beforeEach(() => {
        document.documentElement.style.fontSize = inRem ? '62.5%' : '';
        pretend('clipboard', {writeText: async () => undefined});
      });
      afterEach(() => (document.documentElement.style.fontSize = ''));

      it(`${place.words ? 'shows its words, none cut off' : 'shows icons alone'}`, async () => {
        const element = await put(place);
        expect(hasWords(element)).to.equal(place.words);
        for (const at of buttons(element)) {
          expect(at.scrollWidth, 'words that stick out of a button').to.be.at.most(at.clientWidth + 1);
          const {width, height} = at.getBoundingClientRect();
          expect(Math.min(width, height)).to.be.at.least(24);
          expect(height).to.be.within(33, 60);
        }
        if (place.words) expect(rows(element)).to.equal(1);
        const font = parseFloat(getComputedStyle(element).fontSize);
        expect(font).to.be.within(13, 20);
      });

      it('shows the note at the button pressed, whole', async () => {
        const element = await put(place);
        const pressed = button(element, 'copy');
        pressed.click();
        await until(() => root(element).querySelector('[part~=note]'));
        await later(200);
        expectReadable(element);
        const note = find(element, '[part~=note]').getBoundingClientRect();
        const at = pressed.getBoundingClientRect();
        const distance = Math.max(note.top - at.bottom, at.top - note.bottom);
        expect(distance, 'px between note and button').to.be.within(0, 20);
        expect(note.left).to.be.below(at.right);
        expect(note.right).to.be.above(at.left);
      });

      it('shows the field with the link, in which one can click', async () => {
        forbidCopying();
        pretend('clipboard', undefined);
        const element = await put(place);
        button(element, 'copy').click();
        const field = await until(() => root(element).querySelector('input'));
        await later(200);
        const box = field.getBoundingClientRect();
        expect(box.width).to.be.above(100);
        expect(box.right).to.be.at.most(document.documentElement.clientWidth);
        expect(root(element).elementFromPoint(box.left + 5, box.top + 5)).to.equal(field);
        expect(find(element, '[part~=note]').hasAttribute('aria-hidden')).to.equal(false);
      });
    });
  }

  it('a column where five and a half of six buttons would fit leaves none alone in the second row', async () => {
    const element = (await show<HTMLElement>('<div></div>')) as unknown as HTMLElement;
    element.innerHTML = bar('labels="hidden"');
    const inner = element.firstElementChild as Bar;
    await inner.updateComplete;
    for (let width = 90; width < 420; width += 10) {
      element.style.width = width + 'px';
      const tops = buttons(inner).map((at) => Math.round(at.getBoundingClientRect().top));
      const last = tops.filter((top) => top === tops.at(-1)).length;
      expect(last, `buttons in the last row at ${width} px`).to.be.at.least(2);
    }
  });

  it('a sentence stands in the line of the words around it', async () => {
    const paragraph = await show<HTMLElement>(
      '<p style="width: 600px">Tell <dark-social-button channel="copy">a friend</dark-social-button> <i>of it</i>.</p>',
    );
    const [at] = buttons(paragraph.querySelector('dark-social-button') as Bar).map((each) =>
      each.getBoundingClientRect(),
    );
    const word = (paragraph.querySelector('i') as HTMLElement).getBoundingClientRect();
    expect(word.top).to.be.above(at.top - 1);
    expect(word.bottom).to.be.below(at.bottom + 1);
    expect(word.left).to.be.above(at.right);
  });

  for (const [style, attributes, where] of [
    ['text-align: center', '', 'center'],
    ['text-align: right', '', 'end'],
    ['', 'align="center"', 'center'],
    ['', 'align="end"', 'end'],
    ['direction: rtl', 'align="end"', 'start'],
    ['text-align: center', 'align="start"', 'start'],
  ]) {
    it(`a place with ${style || 'no text-align'} and ${attributes || 'no align'} stands at its ${where}`, async () => {
      const html = bar(`labels="hidden" ${attributes}`);
      const place = await show<HTMLElement>(`<div style="width: 700px; ${style}">${html}</div>`);
      const boxes = buttons(place.firstElementChild as Bar).map((at) => at.getBoundingClientRect());
      const {left, right} = place.getBoundingClientRect();
      const before = Math.min(...boxes.map((box) => box.left)) - left;
      const after = right - Math.max(...boxes.map((box) => box.right));
      if (where === 'center') expect(before).to.be.closeTo(after, 1);
      else expect(where === 'start' ? before : after).to.be.closeTo(0, 1);
    });
  }

  it('shows the word of the first button alone with labels="first", in a column where all do not fit', async () => {
    const column = await show<HTMLElement>(`<div style="width: 645px">${bar('labels="first"')}</div>`);
    const element = column.firstElementChild as Bar;
    const shown = buttons(element).map((at) => at.innerText.trim());
    expect(shown).to.deep.equal(['WhatsApp', '', '', '', '', '']);
    expect(rows(element)).to.equal(1);
  });

  it('inherits letter-spacing and text-transform alike in links and buttons, and no text-indent or text-shadow', async () => {
    const style = 'letter-spacing: 2px; text-transform: uppercase; text-indent: 30px; text-shadow: 1px 1px red';
    const place = await show<HTMLElement>(`<div style="${style}">${bar('labels="shown"')}</div>`);
    const styles = ['whatsapp', 'copy'].map((id) => {
      const computed = getComputedStyle(button(place.firstElementChild as Bar, id));
      return [computed.letterSpacing, computed.textTransform, computed.textIndent, computed.textShadow];
    });
    expect(styles[0]).to.deep.equal(['2px', 'uppercase', '0px', 'none']);
    expect(styles[1]).to.deep.equal(styles[0]);
  });
});
