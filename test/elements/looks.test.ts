// How a bar looks: contrast, sizes, the focus ring, schemes, forced colours, motion.

import {expect} from 'chai';
import {type Channel} from 'dark-social';
import {channels} from 'dark-social/channels';
import {emulateMedia, hover, nextFrame, press} from '../tools/browser.js';
import {buttons, expectAccessible, link, pretend, root, show, type Bar} from './bar.js';
import {contrast, rgb} from './color.js';

const every = channels.map(({id}) => id).join(' ');
const looks = ['brand', 'plain', 'outline'];
const bar = (attributes = '') => show(`<dark-social-share channels="${every}" ${attributes}></dark-social-share>`);

/** Has the media queries that match hold for an element, or not, as on another device. */
function takeMedia(element: Element, query: RegExp, holds: boolean): void {
  let found = 0;
  const ruleOf = (rule: CSSRule) => {
    if (!(rule instanceof CSSMediaRule && query.test(rule.media.mediaText))) return rule.cssText;
    found++;
    return holds ? [...rule.cssRules].map(({cssText}) => cssText).join('\n') : '';
  };
  root(element).adoptedStyleSheets = root(element).adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(ruleOf).join('\n'));
    return copy;
  });
  expect(found, `rules for ${query}`).to.equal(1);
}

/** Text and drawing of a button beside what is behind them. */
function contrastOf(button: Element, page: string): {text: number; icon: number} {
  const {backgroundColor, color} = getComputedStyle(button);
  const behind = rgb(backgroundColor)[3] ? backgroundColor : page;
  const icon = getComputedStyle(button.querySelector('svg') as Element).color;
  return {text: contrast(color, behind), icon: contrast(icon, behind)};
}

/** After all transitions. */
const settled = (element: Element): Promise<unknown> =>
  Promise.all(
    root(element)
      .getAnimations()
      .map(({finished}) => finished),
  );

describe('the looks of a bar', () => {
  it('are none on paper, also where the page sets its own display', async () => {
    const page = await show<HTMLElement>(
      `<div><style>dark-social-share {display: flex}</style><dark-social-share channels="copy"></dark-social-share></div>`,
    );
    const element = page.lastElementChild as Bar;
    await element.updateComplete;
    expect(element.offsetHeight).to.be.above(0);
    takeMedia(element, /print/, true);
    expect(element.offsetHeight).to.equal(0);
  });

  beforeEach(() => pretend('share', () => undefined));

  for (const look of looks) {
    for (const theme of ['light', 'dark']) {
      it(`are accessible: ${look}, ${theme}`, async () => {
        const page = await show<HTMLElement>(
          `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
            <dark-social-share look="${look}" theme="${theme}" labels="shown" channels="${every}"></dark-social-share>
          </div>`,
        );
        await expectAccessible(page);
      });

      it(`have text of 4.5:1 and icons of 3:1: ${look}, ${theme}`, async () => {
        const page = await show<HTMLElement>(
          `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
            <dark-social-share look="${look}" theme="${theme}" labels="shown" channels="${every}"></dark-social-share>
          </div>`,
        );
        const behind = getComputedStyle(page).backgroundColor;
        expect(buttons(page.firstElementChild as Bar)).to.have.length(channels.length);
        for (const at of buttons(page.firstElementChild as Bar)) {
          expect(contrastOf(at, behind).text, at.dataset.channel).to.be.at.least(4.5);
          expect(contrastOf(at, behind).icon, at.dataset.channel).to.be.at.least(3);
        }
      });
    }
  }

  it('follow a dark page by themselves', async () => {
    const page = await show<HTMLElement>(
      `<div style="color-scheme: dark; background: Canvas; color: CanvasText">
        <dark-social-share look="outline" channels="${every}"></dark-social-share>
      </div>`,
    );
    for (const at of buttons(page.firstElementChild as Bar)) {
      expect(contrastOf(at, getComputedStyle(page).backgroundColor).icon, at.dataset.channel).to.be.at.least(4.5);
    }
  });

  it('keep white text readable on any colour that a site’s own channel has', async () => {
    const element = await show('<dark-social-share></dark-social-share>');
    const random = () =>
      '#' +
      Math.floor(Math.random() * 0x1000000)
        .toString(16)
        .padStart(6, '0');
    const corners = ['#ffffff', '#000000', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'];
    const colors = [...corners, ...Array.from({length: 200}, random)];
    element.channels = colors.map((color, at) => {
      const href = () => 'https://example.org/';
      return {
        id: `color-${at}-${color.slice(1)}`,
        code: 'xc',
        name: color,
        kind: 'messaging',
        icon: {path: ''},
        color,
        href,
      } satisfies Channel;
    });
    await element.updateComplete;
    const poor = buttons(element)
      .map((at) => [at.textContent, contrastOf(at, 'white').text] as const)
      .filter(([, ratio]) => ratio < 4.5);
    expect(buttons(element)).to.have.length(colors.length);
    expect(poor).to.deep.equal([]);
  });

  for (const size of ['small', 'medium', 'large']) {
    it(`give a mouse at least 24 px: ${size}`, async () => {
      for (const at of buttons(await bar(`size="${size}" labels="hidden"`))) {
        const {width, height} = at.getBoundingClientRect();
        expect(Math.min(width, height), at.dataset.channel).to.be.at.least(24);
      }
    });

    it(`give a finger at least 44 px: ${size}`, async () => {
      const element = await bar(`size="${size}" labels="hidden"`);
      takeMedia(element, /coarse/, true);
      await settled(element);
      const sizes = buttons(element).map((at) => at.getBoundingClientRect());
      expect(Math.min(...sizes.flatMap(({width, height}) => [width, height]))).to.be.at.least(44);
    });
  }

  it('grow from small to large', async () => {
    const heights = [];
    for (const size of ['small', 'medium', 'large']) heights.push(buttons(await bar(`size="${size}"`))[0].offsetHeight);
    expect(heights).to.deep.equal([...heights].sort((a, b) => a - b));
    expect(new Set(heights).size).to.equal(3);
  });

  it('take the size, the gap and the roundness that a page sets', async () => {
    const element = await bar(
      'labels="hidden" style="--dark-social-size: 60px; --dark-social-gap: 11px; --dark-social-radius: 3px"',
    );
    const [first, second] = buttons(element).map((at) => at.getBoundingClientRect());
    expect([first.width, first.height, second.left - first.right]).to.deep.equal([60, 60, 11]);
    expect(getComputedStyle(buttons(element)[0]).borderRadius).to.equal('3px');
  });

  it('have tooltips on icons without words, and none beside words', async () => {
    const element = await bar('labels="hidden"');
    const at = link(element, 'whatsapp');
    await hover(at);
    expect(at.title).to.equal('Share on WhatsApp');
    element.labels = 'shown';
    await element.updateComplete;
    at.dispatchEvent(new Event('pointerover', {bubbles: true}));
    expect(at.title).to.equal('');
  });

  it('take one colour for all, on which white text stays readable', async () => {
    for (const color of ['#0a7', '#ffee00', '#000']) {
      const element = await bar(`style="--dark-social-color: ${color}"`);
      const grounds = new Set(buttons(element).map((at) => getComputedStyle(at).backgroundColor));
      expect(grounds.size).to.equal(1);
      expect(contrastOf(buttons(element)[0], 'white').text).to.be.at.least(4.5);
    }
  });

  it('take the size of icons, and their part', async () => {
    const style = document.createElement('style');
    style.textContent = 'dark-social-share::part(icon) { opacity: 0.5 }';
    document.head.append(style);
    const element = await bar('style="--dark-social-icon-size: 30px"');
    const icon = link(element, 'whatsapp').querySelector('svg') as Element;
    const {width, height, opacity} = getComputedStyle(icon);
    style.remove();
    expect([width, height, opacity]).to.deep.equal(['30px', '30px', '0.5']);
  });

  it('may lack one channel by device', async () => {
    const style = document.createElement('style');
    style.textContent = '@media (min-width: 1px) { dark-social-share::part(button-sms) { display: none } }';
    document.head.append(style);
    const element = await bar('labels="hidden"');
    const seen = buttons(element).filter((at) => at.offsetWidth);
    style.remove();
    expect(seen.map(({dataset}) => dataset.channel)).to.not.include('sms');
    expect(seen).to.have.length(channels.length - 1);
  });

  for (const [ground, color] of [
    ['#111', '#eee'],
    ['#1b2a49', '#ffffff'],
    ['#fff8e7', '#222'],
  ]) {
    it(`are readable with look="outline" on ${ground} without a color-scheme`, async () => {
      const page = await show<HTMLElement>(
        `<div style="background: ${ground}; color: ${color}"><dark-social-share look="outline" channels="${every}"></dark-social-share></div>`,
      );
      for (const at of buttons(page.firstElementChild as Bar)) {
        const {text, icon} = contrastOf(at, getComputedStyle(page).backgroundColor);
        expect(text, at.dataset.channel).to.be.at.least(4.5);
        expect(icon, at.dataset.channel).to.be.at.least(3);
      }
    });
  }

  it('can be styled from outside by their parts', async () => {
    const style = document.createElement('style');
    style.textContent = 'dark-social-share::part(button-whatsapp) { letter-spacing: 3px }';
    document.head.append(style);
    const element = await bar();
    const spacing = ['whatsapp', 'telegram'].map((id) => getComputedStyle(link(element, id)).letterSpacing);
    style.remove();
    expect(spacing).to.deep.equal(['3px', 'normal']);
  });

  for (const look of looks) {
    it(`show the focus inside the button, where nothing can clip it: ${look}`, async () => {
      const box = await show<HTMLElement>(
        `<div style="overflow: hidden; background: white; color: black">
          <a href="#">before</a><dark-social-share look="${look}" theme="light" channels="${every}"></dark-social-share>
        </div>`,
      );
      const element = box.lastElementChild as Bar;
      box.querySelector('a')?.focus();
      await press('Tab');
      const [focused] = buttons(element);
      expect(root(element).activeElement).to.equal(focused);
      await settled(element);
      const {outlineStyle, outlineWidth, outlineOffset, outlineColor, backgroundColor} = getComputedStyle(focused);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0);
      expect(contrast(outlineColor, rgb(backgroundColor)[3] ? backgroundColor : 'white')).to.be.at.least(3);
    });
  }

  it('move nothing where the reader asks for less motion', async () => {
    const element = await bar();
    const durations = () => buttons(element).map((at) => parseFloat(getComputedStyle(at).transitionDuration));
    expect(Math.max(...durations())).to.be.above(0);
    if (await emulateMedia({'prefers-reduced-motion': 'reduce'})) return expect(Math.max(...durations())).to.equal(0);
    takeMedia(element, /reduced-motion/, false);
    expect(Math.max(...durations())).to.equal(0);
  });

  for (const scheme of ['light', 'dark']) {
    for (const look of looks) {
      it(`stay visible in forced colours: ${look}, ${scheme}`, async function () {
        if (!(await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': scheme}))) return this.skip();
        const element = await bar(`look="${look}" labels="shown" style="color-scheme: light dark"`);
        await nextFrame();
        for (const at of buttons(element)) {
          const {backgroundColor, borderTopColor, borderTopStyle} = getComputedStyle(at);
          const canvas = scheme === 'dark' ? 'black' : 'white';
          const {text, icon} = contrastOf(at, canvas);
          expect(text, `text of ${at.dataset.channel}`).to.be.at.least(4.5);
          expect(icon, `icon of ${at.dataset.channel}`).to.be.at.least(4.5);
          expect(borderTopStyle).to.equal('solid');
          expect(contrast(borderTopColor, canvas), `border on ${backgroundColor}`).to.be.at.least(3);
        }
      });
    }
  }
});
