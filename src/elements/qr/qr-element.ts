// A QR code of the page's link, without its registration.

import type {PropertyValues} from '@lit/reactive-element';
import type {QrLevel} from '../../channels/internal/encode-qr.js';
import {existingPageState, optionListeners} from '../../core/page/existing-page-state.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {fillIn} from '../../locales/locale.js';
import {BaseElement} from '../internal/base-element.js';
import {onPass} from '../internal/campaign-pass.js';
import {h} from '../internal/dom.js';
import {checkValues, oneOf} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import {whenStarted} from '../internal/when-started.js';
import {Downloads, type QrFormat} from './downloads.js';
import {loadQr} from './load-qr.js';
import {canStay, givenLink, isSigned, makeLink, type QrLink, shownAddress} from './qr-link.js';
import {QrTile, type Drawing} from './qr-tile.js';
import {styles} from './qr.styles.js';
import {qrWords} from './qr-words.js';
import {whenSeen} from './when-seen.js';

// The types of its properties and of the DOM events come with the class.
export type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';
export type {QrFormat} from './downloads.js';

/** How often, and how long apart in ms, a code without a signature looks for a signed token. */
const maxLooks = 10;
const lookInterval = 1000;

/**
 * A QR code of the page's link, with a token of its own: of the channel `qr`, so that you see how many visitors scanned it. It is drawn in the
 * browser; no service sees the link. The code stays dark on a light tile on dark pages too, since many cameras cannot read the opposite.
 *
 * The token is made when the code is first seen, or printed. A visitor who scans the code is an arrival with that token. Showing a code
 * is no share, since nobody knows whether it was looked at; downloading it is one, with the outcome `copied`.
 *
 * @tag dark-social-qr
 * @slot - A caption below the code. Without JavaScript it is all that is shown, so put the address or a link into it.
 * @csspart tile - The light tile with the code.
 * @csspart code - The code, an SVG.
 * @csspart logo - The logo in its middle.
 * @csspart link - The address below it.
 * @csspart downloads - The group of buttons.
 * @csspart button - Each button.
 * @cssprop [--dark-social-qr-dark=#000] - Colour of the modules.
 * @cssprop [--dark-social-qr-light=#fff] - Colour of the ground. With a contrast under 4.5:1, or if it is the darker one, the code is black on white.
 * @cssprop [--dark-social-radius=10px] - Corners of the tile and the buttons.
 * @cssprop [--dark-social-font=inherit] - Font family.
 * @cssprop [--dark-social-font-size=0.875em] - Size of the text.
 * @fires dark-social-before-share - Before a file is made; cancelling stops it. Detail: `{channel, token, url}`.
 * @fires dark-social-share - The code was downloaded for the first time. Detail: the event record.
 * @fires dark-social-error - The code or a file of it could not be made. Detail: `{error}`.
 */
export class DarkSocialQrElement extends BaseElement {
  static override styles = styles;

  static override properties = {
    url: {},
    href: {},
    campaign: {},
    content: {},
    utm: {type: Boolean},
    ecc: oneOf(['L', 'M', 'Q', 'H'], 'M'),
    size: {type: Number},
    printSize: {attribute: 'print-size', type: Number},
    logo: {},
    showLink: {attribute: 'show-link', type: Boolean},
    downloads: {type: Boolean},
    name: {},
  };

  /** The address to share. Default: the page's. */
  declare url?: string | undefined;
  /**
   * A link that is drawn as it is, such as one of `labelled()`, or one that your server has signed. It gets no token, and downloading its code
   * is no share.
   */
  declare href?: string | undefined;
  /** `utm_campaign`, and the campaign in events. Default: the page's option. */
  declare campaign?: string | undefined;
  /** `utm_content`, and the label in events: the place of a poster. Default: the page's option. */
  declare content?: string | undefined;
  /** Puts UTM parameters into the code, which makes it larger. Without them the token alone tells where a visitor came from. */
  declare utm: boolean;
  /** How much of the code may be dirty or covered: about 7 % (`L`), 15 (`M`), 25 (`Q`) or 30 (`H`). With a logo always `H`. Default: `M`. */
  declare ecc: QrLevel;
  /** The side of the tile, in CSS pixels; it is smaller where there is less room. Default: 192. */
  declare size?: number | undefined;
  /** The side in print and of files, with the light border, in mm. Default: as on the page. */
  declare printSize?: number | undefined;
  /** Address of a picture in the middle, on at most 15 % of the code. From your own server, or one that allows it by CORS. */
  declare logo?: string | undefined;
  /** Shows the address below the code, as a link without a token, so that a click does not count as a scan. */
  declare showLink: boolean;
  /** Shows buttons that download the code as SVG and PNG. */
  declare downloads: boolean;
  /** Names this element in events. Default: its id. */
  declare name?: string | undefined;

  readonly #locale = new LocaleController(this);
  readonly #tile = new QrTile(() => this.requestUpdate());
  readonly #address = h('a', {part: 'link', dir: 'ltr'});
  readonly #downloads = new Downloads(
    this,
    (format) => this.toFile(format),
    () => this.#link,
  );
  readonly #box = h(
    'div',
    {class: 'box'},
    this.#tile.element,
    h('slot', {}),
    this.#address,
    this.#downloads.buttons,
    this.#downloads.status,
  );
  #isStarted = false;
  #isSeen = false;
  #drawing?: Drawing;
  #link?: QrLink | undefined;
  /** Whether the address stands in place of a code that could not be drawn. */
  #hasFailed = false;
  #timer?: ReturnType<typeof setTimeout>;
  #looks = 0;
  /** Aborted when the element leaves the page. */
  #connected?: AbortController;

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    const draw = () => this.requestUpdate();
    const stopWaiting = whenStarted(
      () => {
        this.#isStarted = true;
        draw();
      },
      () => warnOnce('<dark-social-qr> draws nothing without a main script: add dark-social.min.js to the page'),
    );
    signal.addEventListener('abort', stopWaiting);
    void this.#load().then(draw);
    const stopListening = onPass(() => {
      this.#looks = 0;
      draw();
    });
    signal.addEventListener('abort', stopListening);
    whenSeen(this, signal, () => {
      this.#isSeen = true;
      draw();
      // At once, since a print may begin.
      this.performUpdate();
    });
    // The page's address or colours may be others.
    const {navigation} = globalThis as {navigation?: EventTarget};
    navigation?.addEventListener('navigatesuccess', draw, {signal});
    addEventListener('popstate', draw, {signal});
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', draw, {signal});
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    clearTimeout(this.#timer);
    optionListeners().delete(this.#onOptions);
  }

  async #load(): Promise<void> {
    try {
      this.#drawing ??= await loadQr();
    } catch {
      warnOnce('<dark-social-qr> shows the address alone, since the file that draws codes could not be loaded');
      this.#hasFailed = true;
      this.#tile.hide();
    }
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(this.#tile.probe, this.#box);
    return root;
  }

  readonly #onOptions = (): void => this.requestUpdate();

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    // Each time, since another copy of the library may have made the page's state by now.
    optionListeners().add(this.#onOptions);
    this.#setLength('size', 'px');
    this.#setLength('printSize', 'mm');
    this.#tile.setLogo(this.logo);
    if (this.#isStarted && this.#isSeen && this.isConnected) this.#draw();
    this.#drawWords();
  }

  #setLength(name: 'size' | 'printSize', unit: string): void {
    const value = this[name];
    const isLength = value !== undefined && value > 0 && value < 1e5;
    if (value != null && !isLength) warnOnce(`<dark-social-qr> ${name} is ${value}: give a number of ${unit}`);
    if (isLength) this.#box.style.setProperty(`--_${name}`, value + unit);
    else this.#box.style.removeProperty(`--_${name}`);
  }

  /** Stays the same until what it is made of changes: a code that was photographed stays. */
  #updateLink(): void {
    const {url, href, campaign, content, utm} = this;
    const place = this.name || this.id || undefined;
    const request = {url, campaign, content, utm: utm ? undefined : false, place};
    const link = href ? givenLink(href) : makeLink(request, () => this.#downloads.save());
    if (!this.#link || !canStay(this.#link, link)) this.#link = link;
    const {tokenSource} = existingPageState() ?? {};
    if (tokenSource && this.#link.share?.token && !isSigned(this.#link)) this.#lookAgain();
  }

  /** A signed token may come soon: the page has asked its server for one. */
  #lookAgain(): void {
    clearTimeout(this.#timer);
    if (this.#looks++ < maxLooks) this.#timer = setTimeout(() => this.requestUpdate(), lookInterval);
  }

  #draw(): void {
    try {
      this.#updateLink();
      if (this.#drawing && this.#link) this.#drawCode(this.#drawing, this.#link);
    } catch (error) {
      this.#tile.hide();
      if (this.#hasFailed) return;
      this.#hasFailed = true;
      warnOnce(`<dark-social-qr> cannot draw a code: ${error}`);
      dispatch(this, 'dark-social-error', {error});
    }
  }

  #drawCode(drawing: Drawing, {text, address}: QrLink): void {
    const {ecc: level, printSize} = this;
    const label = fillIn(qrWords(this.#locale.value).image, shownAddress(address));
    this.#tile.show(drawing, {text, level, label, printSize});
    this.#hasFailed = false;
  }

  #drawWords(): void {
    const {address} = this.#link ?? {};
    this.#downloads.setWords(qrWords(this.#locale.value));
    this.#downloads.buttons.hidden = !this.downloads || !this.#tile.picture;
    this.#address.hidden = !address || !(this.showLink || this.#hasFailed);
    if (!address) return;
    this.#address.href = address;
    this.#address.textContent = shownAddress(address);
  }

  /**
   * Makes a file of the code that is shown: an SVG of `printSize` mm, or a PNG of 600 pixels an inch of it, and of at least 1,000 a side.
   * It records nothing. Rejects with a TypeError while no code is drawn, and where the logo's server does not allow it.
   */
  async toFile(format: QrFormat): Promise<Blob> {
    const {picture} = this.#tile;
    if (!picture || !this.#drawing)
      throw new TypeError(
        'dark-social: <dark-social-qr>.toFile(): no code is drawn yet. Call it when the element is on screen',
      );
    const {toSvgFile, toPngFile} = this.#drawing;
    return (format === 'svg' ? toSvgFile : toPngFile)(picture);
  }
}
