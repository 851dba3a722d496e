// Share buttons over a picture.

import {expect} from 'chai';
import 'dark-social/elements/image.js';
import type {DarkSocialImageElement} from 'dark-social/elements/image.js';
import {emulateMedia, hover, nextFrame, press, setViewport, trustedClick, until} from '../tools/browser.js';
import {
  button,
  expectAccessible,
  find,
  ids,
  later,
  link,
  listenTo,
  listenToWarnings,
  pretend,
  root,
  show,
  stayHere,
  type Bar,
} from './bar.js';

const isSafari = navigator.vendor.startsWith('Apple');
const src = '/demo/assets/share-bar.png';
const img = (attributes = 'width="300" height="200"') => `<img src="${src}" alt="A bar of buttons" ${attributes}>`;

const barIn = (element: Element) => root(element).querySelector<Bar>('dark-social-share') as Bar;
const overlay = (element: Element) => find(element, '[part=overlay]');
const isShown = (element: Element) => !!root(element).querySelector<HTMLElement>('[part=overlay]')?.offsetWidth;
const imageIn = (element: Element) => element.querySelector('img') as HTMLImageElement;

/** An element with a picture that has loaded, and its bar. */
async function picture(attributes = '', content = img(), around = ''): Promise<DarkSocialImageElement> {
  const holder = await show<HTMLElement>(
    `<div ${around}><dark-social-image ${attributes}>${content}</dark-social-image></div>`,
  );
  const element = holder.querySelector('dark-social-image') as DarkSocialImageElement;
  await until(() => isShown(element));
  await barIn(element).updateComplete;
  await nextFrame();
  return element;
}

/** The ways in which pages show pictures. */
const markups: Record<string, string> = {
  'an image': img(),
  'an image in a line of words': `Before ${img('width="200" height="150"')} after.`,
  'a block': img('style="display: block; width: 100%; height: 180px"'),
  'a picture': `<picture>${img()}</picture>`,
  'a figure': `<figure>${img()}<figcaption>A long caption that has several words</figcaption></figure>`,
  'a link': `<a href="#large">${img()}</a>`,
  'an image that fills a box': img('style="position: absolute; inset: 0; width: 100%; height: 100%"'),
};

describe('share buttons over a picture', () => {
  beforeEach(() => {
    pretend('canShare', () => true);
    pretend('share', () => Promise.resolve());
  });

  it('leave the picture and what is around it where they are, and stand in a corner of the picture', async () => {
    await setViewport(800, 600);
    const corners = ['top-start', 'top-end', 'bottom-start', 'bottom-end'];
    for (const dir of ['ltr', 'rtl'])
      for (const [name, content] of Object.entries(markups)) {
        const styles = 'position: relative; width: 420px; min-height: 240px; font: 16px/1.5 sans-serif';
        const flex = name === 'a block' ? '' : '; display: flex; flex-wrap: wrap';
        for (const style of [styles, styles + flex]) {
          const around = `dir="${dir}" style="${style}"`;
          // An element that nobody has defined, as this one is before the script.
          const plain = await show<HTMLElement>(`<div ${around}><x-image>${content}</x-image><p>After</p></div>`);
          await until(() => imageIn(plain).complete);
          const boxes = (box: HTMLElement) =>
            [imageIn(box), box.querySelector('p') as Element, box].map((each) => {
              const {left, top, width, height} = each.getBoundingClientRect();
              const origin = box.getBoundingClientRect();
              return [left - origin.left, top - origin.top, width, height].map(Math.round).join();
            });
          const before = boxes(plain);
          plain.remove();
          const corner = corners.shift() as string;
          corners.push(corner);
          const element = await picture(`corner="${corner}"`, content, around);
          const holder = element.parentElement as HTMLElement;
          holder.append(Object.assign(document.createElement('p'), {textContent: 'After'}));
          // From right to left, WebKitGTK 2.50 lays out flex items and the margins of blocks inside inline elements anew for anything in them that
          // is placed absolutely.
          const movesByItself = isSafari && dir === 'rtl' && (style.includes('flex') || name === 'a figure');
          if (!movesByItself) expect(boxes(holder), `${name}, ${dir}`).to.deep.equal(before);
          const image = imageIn(element).getBoundingClientRect();
          const box = overlay(element).getBoundingClientRect();
          const atRight = corner.endsWith('end') === (dir === 'ltr');
          const gaps = [
            atRight ? image.right - box.right : box.left - image.left,
            corner.startsWith('top') ? box.top - image.top : image.bottom - box.bottom,
          ];
          expect(gaps.map(Math.round), `${name}, ${dir}, ${corner}`).to.deep.equal([8, 8]);
          holder.remove();
        }
      }
  });

  it('appear on hover and focus, work by keyboard, and are accessible', async () => {
    const element = await picture('channels="whatsapp copy"', `<a href="#large">${img()}</a>`);
    const opacity = () => getComputedStyle(overlay(element)).opacity;
    const hovers = matchMedia('(hover: hover)').matches;
    expect(opacity()).to.equal(hovers ? '0' : '1');
    await hover(imageIn(element));
    await until(() => opacity() === '1');
    await expectAccessible(element);
    if (await emulateMedia({'forced-colors': 'active'})) await expectAccessible(element);
    await emulateMedia({});
    (element.querySelector('a') as HTMLElement).focus();
    button(barIn(element), 'copy').focus();
    await until(() => opacity() === '1');
    const shared = listenTo('dark-social-share');
    await press('Enter');
    await until(() => shared.length === 1);
    expect(shared[0].detail.channel).to.equal('copy');
  });

  it('are not there for small and broken pictures, and come when a picture has loaded', async () => {
    const holder = await show<HTMLElement>(`<div>
      <dark-social-image id="small">${img('width="119" height="300"')}</dark-social-image>
      <dark-social-image id="broken"><img src="/nothing-here.png" alt="A bar" width="300" height="200"></dark-social-image>
      <dark-social-image id="empty"></dark-social-image>
      <dark-social-image id="lazy">${img('width="300" height="200" loading="lazy"')}</dark-social-image>
    </div>`);
    const [small, broken, empty, lazy] = holder.children;
    await until(() => isShown(lazy));
    await until(() => imageIn(broken).complete && imageIn(small).complete);
    await later(100);
    expect([small, broken, empty].map(isShown)).to.deep.equal([false, false, false]);
    imageIn(small).width = 300;
    imageIn(broken).src = src;
    empty.innerHTML = img();
    for (const each of [small, broken, empty]) await until(() => isShown(each));
    imageIn(lazy).src = '/nothing-here.png';
    await until(() => !isShown(lazy));
  });

  it('stay on the picture when it changes its size, and inside a narrow one', async () => {
    const element = await picture('channels="whatsapp telegram sms email copy"');
    const image = imageIn(element);
    for (const [width, height] of [
      [500, 300],
      [130, 320],
    ]) {
      image.width = width;
      image.height = height;
      await until(() => {
        const outer = image.getBoundingClientRect();
        const inner = overlay(element).getBoundingClientRect();
        return (
          outer.width === width &&
          Math.round(outer.right - inner.right) === 8 &&
          inner.left >= outer.left &&
          inner.bottom <= outer.bottom
        );
      });
    }
  });

  it('give Pinterest the picture that is shown, and share the page, with words of the picture', async () => {
    const followed = stayHere();
    const shared = listenTo('dark-social-share');
    const warnings = listenToWarnings();
    const element = await picture(
      'id="bees"',
      `<img srcset="${src}?wide 800w" sizes="300px" width="300" height="200" alt="Bees">`,
    );
    expect(ids(barIn(element))).to.deep.equal(['native', 'pinterest', 'whatsapp', 'copy']);
    await trustedClick(link(barIn(element), 'pinterest'));
    const {searchParams} = new URL(followed[0]);
    expect(searchParams.get('media')).to.equal(`${location.origin}${src}?wide`);
    expect(searchParams.get('description')).to.equal('Bees');
    expect(new URL(searchParams.get('url') as string).searchParams.get('ds')).to.match(/^qpt/);
    await until(() => shared.length);
    expect(shared[0].detail).to.include({channel: 'pinterest', place: 'bees'});
    expect(warnings).to.deep.equal([]);
  });

  it('share the file where the share sheet takes files, with the link in the text, and else the link', async () => {
    const given: ShareData[] = [];
    pretend('share', (data: ShareData) => (given.push(data), Promise.resolve()));
    const shared = listenTo('dark-social-share');
    const element = await picture('url="https://example.org/bees"');
    await trustedClick(button(barIn(element), 'native'));
    await until(() => shared.length === 1);
    const [{files, text, url}] = given;
    expect([files?.[0].name, files?.[0].type]).to.deep.equal(['share-bar.png', 'image/png']);
    expect(text).to.match(/^A bar of buttons\nhttps:\/\/example\.org\/bees\?ds=qnt/);
    expect(url).to.equal(undefined);
    expect(shared[0].detail.outcome).to.equal('shared');
    // A sheet that takes no files.
    pretend('canShare', (data: ShareData) => !data.files);
    await later(1100);
    await trustedClick(button(barIn(element), 'native'));
    await until(() => given.length === 2);
    expect(given[1].files).to.equal(undefined);
    expect(given[1].url).to.match(/^https:\/\/example\.org\/bees\?ds=qnt/);
  });

  it('leave the place of a picture to the page, and warn once of a corner that there is not', async () => {
    const warnings = listenToWarnings();
    const element = await picture('corner="middle"');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<dark-social-image> corner="middle" is none of: top-start');
    element.remove();
    expect(element.style.length + imageIn(element).style.length).to.equal(0);
  });
});
