// The light tile that shows a QR code, with a logo in its middle.

import type {QrLevel} from '../../channels/internal/encode-qr.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {h} from '../internal/dom.js';
import type {loadQr} from './load-qr.js';
import {qrColors} from './qr-colors.js';
import type {QrPicture} from './qr-picture.js';

/** The module that draws. */
export type Drawing = Awaited<ReturnType<typeof loadQr>>;

/** What a tile is to show. */
export interface TileContent extends Pick<QrPicture, 'label' | 'printSize'> {
  text: string;
  level: QrLevel;
}

/** Shows a code, and knows the picture that files are made of. */
export class QrTile {
  readonly #drawing = h('div', {class: 'drawing'});
  readonly element = h('div', {class: 'tile', part: 'tile'}, this.#drawing);
  /** Has the colours that the page sets; it is never shown. */
  readonly probe = h('span', {class: 'probe'});
  readonly #logo = h('img', {class: 'logo', part: 'logo', alt: '', crossorigin: 'anonymous', hidden: ''});
  #logoUrl = '';
  #shown = '';
  picture?: QrPicture | undefined;

  constructor(onLogo: () => void) {
    this.#logo.addEventListener('load', onLogo);
    this.#logo.addEventListener('error', () =>
      warnOnce(
        `<dark-social-qr> logo="${this.#logoUrl}" could not be loaded: give a picture of this site, or one that allows CORS`,
      ),
    );
  }

  setLogo(url = ''): void {
    if (url === this.#logoUrl) return;
    this.#logoUrl = url;
    if (url) this.#logo.src = url;
  }

  /** @throws Error for a text that is too long for a code. */
  show({encodeQr, drawPicture}: Drawing, {text, level, label, printSize}: TileContent): void {
    const hasLogo = !!this.#logoUrl && this.#logo.complete && this.#logo.naturalWidth > 0;
    const colors = qrColors(this.probe);
    const content = JSON.stringify([text, level, label, printSize, this.#logoUrl, hasLogo, colors]);
    if (this.picture && content === this.#shown) return;
    // From the start, since a code that changes when its logo has loaded may just be scanned.
    const code = encodeQr(text, this.#logoUrl ? 'H' : level);
    this.picture = {...code, ...colors, label, printSize, logo: hasLogo ? this.#logo : undefined};
    this.#shown = content;
    const {svg, modules, logoSide} = drawPicture(this.picture);
    this.#drawing.replaceChildren(svg, this.#logo);
    this.element.style.backgroundColor = this.#logo.style.backgroundColor = colors.light;
    this.#drawing.style.setProperty('--_modules', String(modules));
    this.#drawing.style.setProperty('--_logo', `${(100 * logoSide) / modules}%`);
    this.#logo.hidden = !hasLogo;
    this.element.hidden = false;
  }

  /** Takes the code away. */
  hide(): void {
    this.picture = undefined;
    this.element.hidden = true;
  }
}
