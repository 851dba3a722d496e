// The buttons that download a QR code.

import type {Outcome} from '../../core/channel.js';
import type {Share} from '../../core/share/create-share.js';
import {dispatch} from '../../core/utils/dispatch.js';
import type {QrWords} from '../../locales/locale.js';
import type {QrLink} from './qr-link.js';
import {h} from '../internal/dom.js';
import {saveFile} from '../internal/save-file.js';

/** The formats of files, in the order of their buttons. */
const formats = ['svg', 'png'] as const;
export type QrFormat = (typeof formats)[number];

const icon = 'M12 4v11m-5-5 5 5 5-5M5 20h14';

/** Saves files of one element's code, and makes the share that the first download of a code is. */
export class Downloads {
  readonly buttons = h('div', {class: 'downloads', part: 'downloads'});
  readonly status = h('p', {class: 'status', role: 'status'});
  readonly #host: HTMLElement;
  readonly #makeFile: (format: QrFormat) => Promise<Blob>;
  /** Both files of a code have the same token, so they are one share. */
  readonly #shared = new WeakSet<Share>();
  #format: QrFormat = 'svg';
  #failure = '';

  constructor(host: HTMLElement, makeFile: (format: QrFormat) => Promise<Blob>, getLink: () => QrLink | undefined) {
    this.#host = host;
    this.#makeFile = makeFile;
    for (const format of formats) {
      const picture = h('svg', {viewBox: '0 0 24 24', 'aria-hidden': 'true'}, h('path', {d: icon}));
      const button = h('button', {type: 'button', part: 'button', value: format}, picture, format.toUpperCase());
      button.addEventListener('click', () => void this.#download(format, getLink()));
      this.buttons.append(button);
    }
  }

  setWords(words: QrWords): void {
    for (const button of this.buttons.querySelectorAll('button'))
      button.setAttribute('aria-label', words[button.value as QrFormat]);
    this.#failure = words.failed;
  }

  /** Makes a file of the code, and offers it to the visitor. */
  async save(): Promise<Outcome> {
    this.status.textContent = '';
    try {
      saveFile(`qr-code.${this.#format}`, await this.#makeFile(this.#format));
      return 'copied';
    } catch (error) {
      this.status.textContent = this.#failure;
      dispatch(this.#host, 'dark-social-error', {error});
      return 'failed';
    }
  }

  async #download(format: QrFormat, link: QrLink | undefined): Promise<void> {
    if (!link) return;
    const {share, text} = link;
    const detail = {channel: 'qr', token: share?.token, url: share?.url ?? text};
    if (!dispatch(this.#host, 'dark-social-before-share', detail)) return;
    this.#format = format;
    if (!share || this.#shared.has(share)) {
      await this.save();
      return;
    }
    this.#shared.add(share);
    await share.activate();
    if (share.event) dispatch(this.#host, 'dark-social-share', share.event);
  }
}
