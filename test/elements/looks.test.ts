// How a bar looks: contrast, sizes, the focus ring, schemes, forced colours, motion.

import {expect} from 'chai';
import {type Channel} from 'dark-social';
import * as allChannels from 'dark-social/channels';
import {channels} from 'dark-social/channels';
import {emulateMedia, hover, nextFrame, press} from '../tools/browser.js';
import {buttons, expectAccessible, link, pretend, root, show, type Bar} from './bar.js';
import {contrast, contrastsOf} from './color.js';

const every = channels.map(({id}) => id).join(' ');
const looks = ['brand', 'soft', 'outline', 'plain', 'mono'] as const;
const layouts = ['bar', 'stack'];
const themes = ['light', 'dark'] as const;
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

/** Draws all buttons as if the pointer were on each of them. */
function hoverAll(element: Element): void {
  root(element).adoptedStyleSheets = root(element).adoptedStyleSheets.map((sheet) => {
    const copy = new CSSStyleSheet();
    copy.replaceSync([...sheet.cssRules].map(({cssText}) => cssText.replaceAll(':hover', '')).join('\n'));
    return copy;
  });
}

/** A channel of a site's own for each colour. */
const ownChannels = (colors: readonly string[]): Channel[] =>
  colors.map((color, index) => ({
    id: `color-${index}-${color.replace(/\W/g, '')}`,
    code: 'xc',
    name: color,
    kind: 'messaging',
    icon: {path: ''},
    color,
    href: () => 'https://example.org/',
  }));

/** A page of a theme, with a bar on it. */
const themed = (theme: string, attributes = '') =>
  show<HTMLElement>(
    `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
      <dark-social-share theme="${theme}" labels="shown" ${attributes}></dark-social-share>
    </div>`,
  );

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

  it('are accessible and reached by Tab in every layout, look, theme and direction, forced colours included', async () => {
    const bars = looks.flatMap((look) =>
      layouts.map(
        (layout) =>
          `<dark-social-share look="${look}" layout="${layout}" labels="shown" channels="whatsapp copy"></dark-social-share>`,
      ),
    );
    const sections = themes.flatMap((theme) =>
      ['ltr', 'rtl'].map(
        (dir) =>
          `<div dir="${dir}" style="color-scheme: ${theme}; background: Canvas; color: CanvasText">${bars.join('')}</div>`,
      ),
    );
    const page = await show<HTMLElement>(`<div>${sections.join('')}</div>`);
    await expectAccessible(page);
    if (await emulateMedia({'forced-colors': 'active'})) await expectAccessible(page);
    (page.querySelector('dark-social-share') as Bar).focus();
    for (const element of page.querySelectorAll<Bar>('dark-social-share')) {
      for (const at of buttons(element)) {
        await press('Tab');
        expect(root(element).activeElement, element.outerHTML).to.equal(at);
        expect(at.matches(':focus-visible')).to.equal(true);
      }
    }
  });

  it('have text of 4.5:1, icons and focus rings of 3:1, for every channel, at rest and under the pointer', async () => {
    const all = Object.values(allChannels)
      .flat()
      .map((channel) => ({...channel, isAvailable: undefined}));
    const poor: unknown[] = [];
    let lookedAt = 0;
    for (const theme of themes) {
      const page = await themed(theme);
      const behind = getComputedStyle(page).backgroundColor;
      const element = page.firstElementChild as Bar;
      element.channels = all;
      for (const state of ['at rest', 'under the pointer']) {
        if (state !== 'at rest') hoverAll(element);
        for (const look of looks) {
          element.look = look;
          await element.updateComplete;
          await settled(element);
          for (const at of buttons(element)) {
            const {text, icon, ring} = contrastsOf(at, behind);
            lookedAt++;
            if (text < 4.5 || icon < 3 || ring < 3)
              poor.push({look, theme, state, channel: at.dataset.channel, text, icon, ring});
          }
        }
      }
    }
    expect(poor).to.deep.equal([]);
    expect(lookedAt).to.equal(all.length * themes.length * 2 * looks.length);
    expect(all.length).to.be.above(100);
  });

  it('have readable words on any colour of a site’s own, as channel or as --dark-social-color', async () => {
    const random = () =>
      '#' +
      Math.floor(Math.random() * 0x1000000)
        .toString(16)
        .padStart(6, '0');
    const corners = ['#ffffff', '#000000', '#ff0000', '#00ff00', '#0000ff', '#ffff00', '#00ffff', '#ff00ff'];
    const colors = [...corners, ...Array.from({length: 40}, random)];
    const element = (await themed('light')).firstElementChild as Bar;
    element.channels = ownChannels(colors);
    await element.updateComplete;
    expect(buttons(element)).to.have.length(colors.length);
    const poor = [];
    for (const look of looks) {
      element.look = look;
      await element.updateComplete;
      await settled(element);
      for (const [index, at] of buttons(element).entries()) {
        const asChannel = contrastsOf(at, 'white').text;
        at.style.setProperty('--dark-social-color', colors[index]);
        const asProperty = contrastsOf(at, 'white').text;
        at.style.removeProperty('--dark-social-color');
        if (asChannel < 4.5) poor.push({look, color: colors[index], asChannel});
        // In `plain` the site's colour stands on the site's own ground.
        if (asProperty < 4.5 && look !== 'plain') poor.push({look, color: colors[index], asProperty});
      }
    }
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

  it('take the measures that a page sets', async () => {
    const element = await bar(`labels="shown" style="--dark-social-size: 60px; --dark-social-gap: 11px;
      --dark-social-radius: 3px; --dark-social-padding: 21px; --dark-social-border-width: 4px"`);
    const [first] = buttons(element);
    const {height, borderRadius, paddingLeft, borderLeftWidth} = getComputedStyle(first);
    expect([height, borderRadius, paddingLeft, borderLeftWidth]).to.deep.equal(['60px', '3px', '21px', '4px']);
    element.labels = 'hidden';
    await element.updateComplete;
    const [one, other] = buttons(element).map((at) => at.getBoundingClientRect());
    expect([one.width, other.left - one.right]).to.deep.equal([60, 11]);
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

  it('take one colour for all', async () => {
    for (const look of looks) {
      const element = await bar(`look="${look}" style="--dark-social-color: #0a7"`);
      const drawn = buttons(element).map((at) => {
        const {backgroundColor, color} = getComputedStyle(at);
        return [backgroundColor, color, getComputedStyle(at.querySelector('svg') as Element).color].join();
      });
      expect(new Set(drawn).size, look).to.equal(1);
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

  it('are readable on dark and tinted grounds without a color-scheme', async () => {
    const grounds = {'#111': '#eee', '#1b2a49': '#ffffff', '#fff8e7': '#222', '#0a3d2e': '#d9f2e6'};
    for (const [ground, color] of Object.entries(grounds)) {
      const page = await show<HTMLElement>(
        `<div style="background: ${ground}; color: ${color}"><dark-social-share channels="${every}" labels="shown"></dark-social-share></div>`,
      );
      const element = page.firstElementChild as Bar;
      for (const look of looks) {
        element.look = look;
        await element.updateComplete;
        await settled(element);
        for (const at of buttons(element)) {
          const {text, icon} = contrastsOf(at, ground);
          expect(text, `${look} ${at.dataset.channel} on ${ground}`).to.be.at.least(4.5);
          expect(icon, `${look} ${at.dataset.channel} on ${ground}`).to.be.at.least(3);
        }
      }
    }
  });

  it('can be styled from outside by their parts', async () => {
    const style = document.createElement('style');
    style.textContent = 'dark-social-share::part(button-whatsapp) { letter-spacing: 3px }';
    document.head.append(style);
    const element = await bar();
    const spacing = ['whatsapp', 'telegram'].map((id) => getComputedStyle(link(element, id)).letterSpacing);
    style.remove();
    expect(spacing).to.deep.equal(['3px', 'normal']);
  });

  it('show the focus inside the button, where nothing can clip it', async () => {
    const box = await show<HTMLElement>(
      `<div style="overflow: hidden; background: white; color: black">
        <a href="#">before</a><dark-social-share theme="light" channels="${every}"></dark-social-share>
      </div>`,
    );
    const element = box.lastElementChild as Bar;
    for (const look of looks) {
      element.look = look;
      await element.updateComplete;
      box.querySelector('a')?.focus();
      await press('Tab');
      const [focused] = buttons(element);
      expect(root(element).activeElement).to.equal(focused);
      await settled(element);
      const {outlineStyle, outlineWidth, outlineOffset} = getComputedStyle(focused);
      expect(outlineStyle).to.equal('solid');
      expect(parseFloat(outlineWidth)).to.be.at.least(2);
      expect(parseFloat(outlineOffset) + parseFloat(outlineWidth)).to.be.at.most(0);
      expect(contrastsOf(focused, 'white').ring, look).to.be.at.least(3);
    }
  });

  it('move nothing where the reader asks for less motion', async () => {
    const element = await bar();
    const durations = () => buttons(element).map((at) => parseFloat(getComputedStyle(at).transitionDuration));
    expect(Math.max(...durations())).to.be.above(0);
    if (await emulateMedia({'prefers-reduced-motion': 'reduce'})) return expect(Math.max(...durations())).to.equal(0);
    takeMedia(element, /reduced-motion/, false);
    expect(Math.max(...durations())).to.equal(0);
  });

  it('stay visible in forced colours', async function () {
    for (const scheme of themes) {
      if (!(await emulateMedia({'forced-colors': 'active', 'prefers-color-scheme': scheme}))) return this.skip();
      const canvas = scheme === 'dark' ? 'black' : 'white';
      const element = await bar('labels="shown" style="color-scheme: light dark"');
      for (const look of looks) {
        element.look = look;
        await element.updateComplete;
        await nextFrame();
        for (const at of buttons(element)) {
          const where = `${look}, ${scheme}, ${at.dataset.channel}`;
          const {borderTopColor, borderTopStyle} = getComputedStyle(at);
          const {text, icon, ring} = contrastsOf(at, canvas);
          expect(Math.min(text, icon, ring), where).to.be.at.least(4.5);
          expect(borderTopStyle).to.equal('solid');
          expect(contrast(borderTopColor, canvas), where).to.be.at.least(3);
        }
      }
    }
  });
});
