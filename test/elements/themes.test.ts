// The ready themes: dist/themes/*.css with every look.

import {expect} from 'chai';
import * as allChannels from 'dark-social/channels';
import {nextFrame} from '../tools/browser.js';
import {buttons, expectAccessible, pretend, root, show, type Bar} from './bar.js';
import {contrastsOf} from './color.js';

const names = ['pill', 'tiles', 'news', 'glass', 'contrast'];
const looks = ['brand', 'soft', 'outline', 'plain', 'mono'] as const;
const everyChannel = Object.values(allChannels).flatMap((one) =>
  'id' in one ? [{...one, isAvailable: undefined}] : [],
);

/** Puts a theme on the page until the end of the test. */
async function use(name: string): Promise<void> {
  const response = await fetch(new URL(`../../dist/themes/${name}.css`, import.meta.url).pathname);
  const style = document.createElement('style');
  style.textContent = await response.text();
  document.head.append(style);
  atEnd.push(() => style.remove());
}

const atEnd: (() => void)[] = [];
afterEach(() => {
  for (const undo of atEnd.splice(0)) undo();
});

async function column(width: number, attributes: string): Promise<Bar> {
  const html = `<div style="width: ${width}px"><dark-social-share ${attributes}></dark-social-share></div>`;
  return (await show<HTMLElement>(html)).firstElementChild as Bar;
}

describe('the ready themes', () => {
  beforeEach(() => pretend('share', () => undefined));

  for (const name of names) {
    it(`are readable, large enough for fingers and accessible in every look, light and dark: ${name}`, async () => {
      await use(name);
      // Glass lies on whatever the page has; the others on its ground.
      const pictures = name === 'glass' ? ['black', 'white'] : [];
      const poor: unknown[] = [];
      for (const theme of ['light', 'dark']) {
        const page = await show<HTMLElement>(
          `<div style="color-scheme: ${theme}; background: Canvas; color: CanvasText">
            <dark-social-share theme="${theme}" labels="shown"></dark-social-share>
          </div>`,
        );
        const element = page.firstElementChild as Bar;
        const canvas = getComputedStyle(page).backgroundColor;
        await expectAccessible(element);
        element.channels = everyChannel;
        for (const look of looks) {
          element.look = look;
          await element.updateComplete;
          await Promise.all(
            root(element)
              .getAnimations()
              .map(({finished}) => finished),
          );
          const panel = getComputedStyle(root(element).querySelector('[part=bar]') as Element).backgroundColor;
          const least = name === 'contrast' ? {text: 7, icon: 7} : {text: 4.5, icon: 3};
          for (const at of buttons(element))
            for (const behind of [canvas, ...pictures]) {
              const {text, icon, ring} = contrastsOf(at, behind, panel);
              if (text < least.text || icon < least.icon || ring < 3)
                poor.push({look, theme, behind, channel: at.dataset.channel, text, icon, ring});
            }
        }
        if (name !== 'glass')
          expect(Math.min(...buttons(element).map(({offsetHeight}) => offsetHeight))).to.be.at.least(44);
      }
      expect(everyChannel.length).to.be.above(100);
      expect(poor).to.deep.equal([]);
    });

    it(`fit into 320 px, show words only where one line holds them, and are gone when hidden: ${name}`, async () => {
      await use(name);
      const narrow = await column(320, 'labels="shown"');
      for (const at of [...buttons(narrow), narrow]) {
        const {left, right} = at.getBoundingClientRect();
        const room = (narrow.parentElement as Element).getBoundingClientRect();
        expect(left).to.be.at.least(room.left - 0.5);
        expect(right).to.be.at.most(room.right + 0.5);
      }
      const element = await column(400, '');
      const parent = element.parentElement as HTMLElement;
      const shown = new Set<boolean>();
      for (let width = 400; width <= 1200; width += 20) {
        parent.style.width = `${width}px`;
        await nextFrame();
        const all = buttons(element);
        const labels = all.map((at) => !!at.querySelector<HTMLElement>('[part~=label]')?.offsetWidth);
        shown.add(labels[0]);
        expect(new Set(labels).size, `words at ${width} px`).to.equal(1);
        expect(new Set(all.map((at) => at.getBoundingClientRect().top)).size, `lines at ${width} px`).to.equal(1);
      }
      expect(shown.size).to.equal(2);
      element.hidden = true;
      expect(element.offsetHeight).to.equal(0);
    });
  }
});
