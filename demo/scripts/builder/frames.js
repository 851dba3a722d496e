// The two frames of the preview: each a phone or a desktop, light or dark, with a real page in it, drawn smaller where it must be.

import {h} from '../dom.js';
import {applyDesign, applyDevice, applyView, revealElement} from './sample.js';
import {words} from './words.js';

/** The size that a page in a frame has, before it is drawn smaller, in px. */
const sizes = {phone: {width: 390, height: 780}, desktop: {width: 1024, height: 768}};

/** On narrow screens, a phone and a desktop side by side would be too small to judge. */
const narrow = matchMedia('(max-width: 45.99rem)');

/** The device that is shown where `both` is asked for. */
export const shownDevice = ({device}) => (device === 'both' && narrow.matches ? 'phone' : device);

/** What the frames show, for each device and scheme that is asked for. */
function framesOf(view) {
  const {scheme} = view;
  const device = shownDevice(view);
  const devices = device === 'both' ? ['desktop', 'phone'] : [device];
  const schemes = scheme === 'mixed' ? ['light', 'dark'] : [scheme];
  if (devices.length === 2) return devices.map((each, index) => ({device: each, scheme: schemes[index] ?? schemes[0]}));
  return schemes.map((each) => ({device: devices[0], scheme: each}));
}

export class Frames {
  #stage;
  #frames;
  #design;
  #view;
  #onDrawn;
  #onKey;
  #waits = [];

  /**
   * `onDrawn(frames)`: called when the elements of all visible frames are drawn anew. `onKey(event)`: called for keys that are pressed in
   * a frame.
   */
  constructor(stage, {onDrawn, onKey}) {
    this.#stage = stage;
    this.#onDrawn = onDrawn;
    this.#onKey = onKey;
    this.#frames = [0, 1].map(() => this.#createFrame());
    new ResizeObserver(() => this.#fit()).observe(stage);
    narrow.addEventListener('change', () => this.show(this.#design, this.#view));
  }

  #createFrame() {
    const page = h('iframe', {loading: 'eager'});
    const caption = h('figcaption', {});
    const figure = h('figure', {class: 'frame', hidden: true}, h('div', {class: 'screen'}, page), caption);
    const frame = {figure, page, caption};
    page.addEventListener('load', () => {
      page.contentWindow.addEventListener('keydown', this.#onKey);
      this.#draw(frame);
    });
    this.#stage.append(figure);
    return frame;
  }

  /** Shows a design. */
  show(design, view) {
    this.#design = design;
    this.#view = view;
    const wanted = framesOf(view);
    const prefix = view.words === 'fr' ? '/fr' : '';
    this.#frames.forEach((frame, index) => {
      const {device, scheme} = wanted[index] ?? {};
      frame.figure.hidden = !device;
      frame.device = device;
      frame.scheme = scheme;
      if (!device) return;
      const address = `${prefix}/samples/${view.page}.html`;
      frame.figure.dataset.device = device;
      frame.caption.textContent = words.frame(words.devices[device], words.schemes[scheme]);
      frame.page.title = frame.caption.textContent;
      if (frame.address === address) return this.#draw(frame);
      frame.address = address;
      frame.page.src = address;
    });
    this.#fit();
  }

  /** The visible frames: `{device, scheme, page, element}`. */
  get shown() {
    return this.#frames
      .filter(({device, element}) => device && element)
      .map(({device, scheme, page, element}) => ({device, scheme, page: page.contentDocument, element}));
  }

  async #draw(frame) {
    const page = frame.page.contentDocument;
    // Not the blank page that a frame begins with.
    if (!page?.querySelector('[data-place]')) return;
    applyView(page, {scheme: frame.scheme, dir: this.#view.dir});
    const element = applyDesign(page, this.#design);
    applyDevice(element, frame.device);
    frame.element = element;
    await page.defaultView.customElements.whenDefined(element.localName);
    await element.updateComplete;
    revealElement(page, element);
    if (this.#frames.every(({device, element: drawn}) => !device || drawn?.shadowRoot)) this.#tell();
  }

  /** Layouts, themes and further channels come with files of their own, and move what was measured. */
  #tell() {
    this.#waits.forEach(clearTimeout);
    this.#waits = [0, 400, 1500, 4000].map((wait) =>
      setTimeout(() => {
        // Bars inside other elements come later too.
        for (const {element, device, page} of this.shown) {
          applyDevice(element, device);
          page.defaultView.dispatchEvent(new Event('resize'));
        }
        this.#onDrawn(this.shown);
      }, wait),
    );
  }

  /** Draws the pages as large as the stage allows. */
  #fit() {
    const shown = this.#frames.filter(({device}) => device);
    const {width, height} = this.#stage.getBoundingClientRect();
    if (!width || !shown.length) return;
    const gap = 24;
    const captions = 32;
    const room = {width: width - gap * 2 - (shown.length - 1) * gap, height: height - gap - captions};
    // A phone is cut at its lower end rather than drawn too small; the desktop gets the width that is left.
    const phones = shown.filter(({device}) => device === 'phone').length;
    const desktops = shown.length - phones;
    const visible = desktops ? 0.85 : 0.6;
    const phoneScale = Math.min(
      1,
      room.height / (sizes.phone.height * visible),
      room.width / (desktops ? 3.2 : phones) / sizes.phone.width,
    );
    const left = room.width - phones * sizes.phone.width * phoneScale;
    const desktopScale = Math.min(1, left / desktops / sizes.desktop.width);
    for (const {figure, device} of shown) {
      const scale = device === 'phone' ? phoneScale : desktopScale;
      const size = sizes[device];
      const shownHeight = Math.min(size.height * scale, room.height);
      figure.style.setProperty('--page-width', size.width + 'px');
      figure.style.setProperty('--page-height', shownHeight / scale + 'px');
      figure.style.setProperty('--scale', scale);
    }
  }
}
