// Share buttons over a picture, without their registration.

import {pinterest} from '../../channels/pinterest.js';
import type {Channel} from '../../core/channel.js';
import {absoluteUrl, isWebUrl} from '../../core/link/address.js';
import {attempt} from '../../core/utils/attempt.js';
import {toList} from '../../core/utils/parse-attribute.js';
import {BaseElement} from '../internal/base-element.js';
import {h} from '../internal/dom.js';
import {checkValues, oneOf, type Declaration} from '../internal/enumerated-properties.js';
import {barDefined, createBar, passAttributes, setOptional} from '../internal/pass-attributes.js';
import type {DarkSocialShareElement} from '../share/share-element.js';
import {fetchFile} from './image-file.js';
import {styles} from './image.styles.js';
import {nativeWithFile} from './native-with-file.js';
import {isShareable, placeOverlay} from './place-overlay.js';

// The types of its properties and of the DOM events come with the class.
export type {Channel} from '../../core/channel.js';
export type {ErrorDetail, ShareDetail, ShareEvent} from '../../core/events/event.js';

/** Attributes of the bar that are not simply those of the element around it. */
const ownAttributes = ['channels', 'image', 'labels', 'layout', 'name', 'share-text', 'size'];

/**
 * Share buttons over a picture, on hover and focus, and always where nothing hovers. The picture's box stays as it is.
 *
 * The link is that of the page. Pinterest gets the picture, and so does the device's share sheet where it takes files: the file itself,
 * with the link in the text. Pictures that are broken, or smaller than 120 px in one direction, get no buttons.
 *
 * The other attributes of `<dark-social-share>` (`look`, `theme`, `campaign` …) and its custom properties hold for the bar in it.
 *
 * @tag dark-social-image
 * @slot - The picture: an `<img>`, or a `<picture>`, `<figure>` or link with one in it.
 * @attr url - The address to share. Default: the page's.
 * @attr share-text - Words to send along. Default: the picture's `alt`, or else the page's title.
 * @attr image - Address of the picture for Pinterest. Default: the one shown.
 * @attr name - Names this element in events. Default: its id.
 * @attr [labels='hidden'] - As for the bar, but `hidden` by default.
 * @attr [size='small'] - As for the bar, but `small` by default.
 * @csspart overlay - The box around the bar.
 * @csspart bar - The group of buttons.
 * @csspart button - Each button.
 * @csspart icon - Each icon.
 * @csspart label - The words of a button, where they are shown.
 * @csspart note - The confirmation at the button pressed.
 * @fires dark-social-before-share - Before it acts; cancelling stops the action and the record. Detail: `{channel, token, url}`.
 * @fires dark-social-share - Afterwards. Detail: the event record.
 * @fires dark-social-error - A link could not be made. Detail: `{error}`.
 */
export class DarkSocialImageElement extends BaseElement {
  static override styles = styles;

  static override properties: Record<string, Declaration> = {
    channels: {},
    corner: oneOf(['top-start', 'top-end', 'bottom-start', 'bottom-end'], 'top-end'),
  };

  /** Which channels, in which order: ids, or channel objects too. Default: `native pinterest whatsapp copy`. */
  declare channels?: string | readonly (string | Channel)[] | undefined;
  /** Where the buttons are: `top-start`, `top-end` (default), `bottom-start` or `bottom-end`. */
  declare corner: 'top-start' | 'top-end' | 'bottom-start' | 'bottom-end';

  readonly #overlay = h('div', {class: 'overlay', part: 'overlay', hidden: ''});
  #bar?: DarkSocialShareElement | undefined;
  /** Aborted when the element leaves the page. */
  #connected?: AbortController;
  /** Observes the size of the picture. */
  #sizes?: ResizeObserver | undefined;
  #observed?: HTMLImageElement | null;
  /** The picture's file, once it was asked for, and the address that it is from. */
  #file?: {readonly src: string; readonly promise: Promise<File | undefined>};
  readonly #native = nativeWithFile(() => this.#fetchFile());

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    const draw = () => this.requestUpdate();
    const options = {capture: true, signal};
    // Neither bubbles.
    for (const type of ['load', 'error']) this.addEventListener(type, draw, options);
    // The page may have moved the picture inside the element.
    for (const type of ['pointerenter', 'focusin']) this.addEventListener(type, () => this.#place(), {signal});
    addEventListener('resize', () => this.#place(), {signal});
    const changes = new MutationObserver(draw);
    changes.observe(this, {childList: true, subtree: true, attributes: true});
    this.#sizes = globalThis.ResizeObserver && new ResizeObserver(draw);
    signal.addEventListener('abort', () => {
      changes.disconnect();
      this.#sizes?.disconnect();
    });
    void barDefined().then(draw);
    draw();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#file = undefined;
    this.#observed = undefined;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    root.append(h('slot', {}), this.#overlay);
    // Before the bar makes its links.
    for (const type of ['pointerover', 'focusin', 'pointerdown'])
      this.#overlay.addEventListener(type, () => this.#prepare(), {capture: true});
    return root;
  }

  protected override update(changed: Map<PropertyKey, unknown>): void {
    super.update(changed);
    checkValues(this, changed);
    const image = this.#image;
    this.#observeSize(image);
    const bar = isShareable(image) ? (this.#bar ??= createBar()) : undefined;
    this.#overlay.hidden = !bar;
    if (!bar || !image) return;
    this.#setInFlow(!/absolute|fixed/.test(getComputedStyle(image).position));
    passAttributes(this, bar, ownAttributes);
    for (const [name, value] of [
      ['labels', 'hidden'],
      ['size', 'small'],
      ['name', this.id || null],
      ['share-text', image.alt || null],
      ['exportparts', 'bar, button, icon, label, note, link'],
    ] as const)
      setOptional(bar, name, this.getAttribute(name) ?? value);
    bar.channels = this.#channels;
    if (!bar.isConnected) this.#overlay.append(bar);
    void bar.updateComplete.then(() => this.#place());
  }

  #observeSize(image: HTMLImageElement | null): void {
    if (image === this.#observed) return;
    this.#sizes?.disconnect();
    this.#observed = image;
    if (image) this.#sizes?.observe(image);
  }

  get #image(): HTMLImageElement | null {
    return this.querySelector('img');
  }

  /** The address of the picture that is shown, or that the page names; `undefined` where no server has it (`data:`, `blob:`). */
  get #src(): string | undefined {
    const src = absoluteUrl(this.getAttribute('image') ?? this.#image?.currentSrc ?? '', this.ownerDocument.baseURI);
    return isWebUrl(src) ? src : undefined;
  }

  /** The channels of the bar: with the file for the share sheet, and Pinterest, which the scripts have only in a file of its own. */
  get #channels(): readonly (string | Channel)[] {
    const {channels = 'native pinterest whatsapp copy'} = this;
    const list = (toList(channels) ?? []) as (string | Channel)[];
    const own: Record<string, Channel> = {native: this.#native, pinterest};
    return list.map((each) => (typeof each === 'string' && own[each]) || each);
  }

  /** Gives the bar the picture that is shown by now, and fetches the file if the share sheet may take it. */
  #prepare(): void {
    if (this.#bar) this.#bar.image = this.#src;
    if ('canShare' in navigator) void this.#fetchFile();
  }

  #fetchFile(): Promise<File | undefined> {
    const src = this.#src;
    if (!src) return Promise.resolve(undefined);
    if (this.#file?.src !== src) this.#file = {src, promise: fetchFile(src)};
    return this.#file.promise;
  }

  #place(): void {
    const image = this.#image;
    if (!this.#overlay.hidden && image) placeOverlay(this.#overlay, image, this.corner);
  }

  readonly #internals = attempt(() => this.attachInternals());

  /** Whether the picture stands in the text, and not where the page placed it. */
  #setInFlow(isInFlow: boolean): void {
    const {states} = this.#internals ?? {};
    if (isInFlow) states?.add('in-flow');
    else states?.delete('in-flow');
  }
}
