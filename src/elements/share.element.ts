// The share bar, without its registration.

import {
  ReactiveElement,
  type CSSResultGroup,
  type PropertyDeclaration,
  type PropertyValues,
} from '@lit/reactive-element';
import type {Channel} from '../core/channel.js';
import {start} from '../core/configure.js';
import type {ShareDetail} from '../core/events/event.js';
import {isBlocked, linkAttributes} from '../core/share/follow-link.js';
import {doc} from '../core/utils/globals.js';
import {resolveRequest, createShare, initialHref, type Share, type ShareRequest} from '../core/share/create-share.js';
import {dispatch} from '../core/utils/dispatch.js';
import {existingPageState} from '../core/page/page-state.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {adoptStyles} from './adopt-styles.js';
import {addBar, followOptions, removeBar} from './bars.js';
import {chooseChannels} from './choose-channels.js';
import {h} from './dom.js';
import {drawingOf, type Drawing} from './drawing.js';
import {keyAt, keyOf} from './keys.js';
import {leastWidth, usualWidth} from './label-width.js';
import {fillIn} from '../locales/locale.js';
import {localeOf} from '../locales/nearest.js';
import {drawNote, showNote} from './note.js';
import {RepeatedClicks} from './repeated-clicks.js';
import {styles} from './share.styles.js';
import {unwatchWidth, watchWidth} from './watch-width.js';

// With the element come the types of its DOM events, and of the page's.
export type {ErrorDetail, ShareDetail} from '../core/events/event.js';

/** A property with a fixed list of values. */
const oneOf = (values: string) => ({reflect: true, values});

/** What reaches a button, a finger as a pointer: these make its link fresh. */
const touches = ['pointerover', 'focusin', 'contextmenu', 'dragstart'];

/**
 * A bar of share buttons for private channels.
 *
 * Each link works as it stands; when it is reached or clicked it gets a share token of its own.
 *
 * @tag dark-social-share
 * @slot - Links for readers without JavaScript: the bar takes their place, unless it has no channel to show.
 * @csspart bar - The group of buttons.
 * @csspart button - Each button; also `button-whatsapp` and so on.
 * @csspart label - A button's words, where they are shown.
 * @csspart note - The confirmation below the bar.
 * @csspart status - The words in it.
 * @csspart link - The field with the link, where copying failed.
 * @cssprop --dark-social-size - Height of a button, and its least width.
 * @cssprop --dark-social-gap - Space between buttons.
 * @cssprop --dark-social-radius - Roundness of the corners.
 * @cssprop --dark-social-font - Font family; default: the page's.
 * @cssprop --dark-social-font-size - Font size.
 * @fires dark-social-before-share - Before it acts; cancelling stops the action and the record. Detail: `{channel, token, url}`.
 * @fires dark-social-share - Afterwards. Detail: the event record.
 * @fires dark-social-error - A link could not be made. Detail: `{error}`.
 */
export class DarkSocialShareElement extends ReactiveElement {
  static override styles: CSSResultGroup = styles;

  static override properties: Record<string, PropertyDeclaration & {values?: string}> = {
    channels: {},
    url: {},
    shareTitle: {attribute: 'share-title'},
    shareText: {attribute: 'share-text'},
    campaign: {},
    content: {},
    name: {},
    messengerAppId: {attribute: 'messenger-app-id'},
    layout: oneOf('bar stack'),
    labels: oneOf('auto shown hidden'),
    look: oneOf('brand plain outline'),
    size: oneOf('small medium large'),
    theme: oneOf('auto light dark'),
    lang: {reflect: true},
  };

  /** Which channels, in which order: names, or channel objects too. Default: all that make sense on the device. */
  declare channels?: string | readonly (string | Channel)[] | undefined;
  /** The address to share. Default: the page's. */
  declare url?: string | undefined;
  /** The title to share. Default: the page's. */
  declare shareTitle?: string | undefined;
  /** Words to send along. Default: the title. */
  declare shareText?: string | undefined;
  /** `utm_campaign` of the links. */
  declare campaign?: string | undefined;
  /** `utm_content` of the links: a label of the owner's. */
  declare content?: string | undefined;
  /** Names this bar in events. Default: its id. */
  declare name?: string | undefined;
  /** Facebook app id, with which Messenger's own dialog opens on desktops. */
  declare messengerAppId?: string | undefined;
  /** `bar` (default) or `stack`. */
  declare layout?: 'bar' | 'stack' | undefined;
  /** Words on the buttons: where there is room (`auto`, default), `shown` or `hidden`. */
  declare labels?: 'auto' | 'shown' | 'hidden' | undefined;
  /** `brand` (default): on brand colours; `plain`: drawings alone; `outline`. */
  declare look?: 'brand' | 'plain' | 'outline' | undefined;
  /** `small`, `medium` (default) or `large`. */
  declare size?: 'small' | 'medium' | 'large' | undefined;
  /** `light` or `dark`; default `auto`: as the page's `color-scheme` says. */
  declare theme?: 'auto' | 'light' | 'dark' | undefined;

  /** What is drawn, so that it is drawn again only when it changes; nothing where no channel is. */
  #drawing?: Drawing;
  #note?: HTMLElement;
  /** The button of a click that is not over: its link leaves as it is, whatever listeners change. */
  #followed?: HTMLElement;
  #clicks = new RepeatedClicks();
  /** Resolves when the links of a first bar have their addresses. */
  #addressed?: Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    addBar(this);
    // In a microtask, so that a page which configures right after importing is heard first.
    if (!existingPageState()?.claims.has('arrival')) queueMicrotask(start);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeBar(this);
    unwatchWidth(this);
  }

  /** Called by the browser when the element has come into another document, such as a frame's. */
  adoptedCallback(): void {
    if (this.shadowRoot) this.#adoptStyles(this.shadowRoot);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // eslint-disable-next-line wc/attach-shadow-constructor -- Lit's place for it: an element made by a script is cheap until it is shown
    const root = this.shadowRoot ?? this.attachShadow({mode: 'open'});
    this.#adoptStyles(root);
    for (const type of [...touches, 'click', 'auxclick', 'keydown']) root.addEventListener(type, this);
    return root;
  }

  #adoptStyles(root: ShadowRoot): void {
    adoptStyles(root, (this.constructor as typeof ReactiveElement).elementStyles);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#addressed;
    return complete;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    for (const name of changed.keys() as Iterable<'look'>) {
      const values = DarkSocialShareElement.properties[name]?.values;
      const value = this[name];
      if (values && value && !values.split(' ').includes(value)) this.#warn(name, value, `is none of: ${values}`);
    }
    followOptions();
    const channels = this.#channels();
    if (!channels.length) return this.#showFallback();
    const locale = localeOf(this);
    const drawing = drawingOf(this.localName, channels, locale, this.words());
    if (this.#drawing === drawing) this.#address(this.renderRoot, channels);
    else this.#insert(drawing, channels);
    this.#showLabels();
  }

  /** Acts on what reaches a button. */
  handleEvent(event: Event): void {
    const button = event
      .composedPath()
      .find((target) => (target as HTMLElement).dataset?.channel && this.renderRoot.contains(target as HTMLElement)) as
      HTMLElement | undefined;
    const channel = button && this.#channels().find((each) => keyOf(each) === keyAt(button));
    if (!channel) return;
    this.#drawNote();
    const {type} = event;
    if (touches.includes(type)) this.#prepare(button, channel);
    else if (type === 'keydown') {
      // A key that is held down would click again and again.
      if ((event as KeyboardEvent).repeat && (event as KeyboardEvent).key === 'Enter') event.preventDefault();
    } else if (type === 'click' || (!channel.activate && (event as MouseEvent).button === 1)) {
      void this.#share(event, button, channel);
    }
  }

  /** The channels that the page asks for; none for all that make sense. */
  protected namedChannels(): string | readonly (string | Channel)[] | undefined {
    return this.channels;
  }

  /** Words of the page's own on the button, for screen readers. */
  protected words(): string {
    return '';
  }

  /** A button's words, for the eye. */
  protected drawLabel(label: string): Node | string {
    return label;
  }

  /** The channels that are drawn, in order. */
  #channels(): Channel[] {
    return chooseChannels(this.namedChannels(), `<${this.localName}> ${'channel' in this ? 'channel' : 'channels'}`);
  }

  #warn(attribute: string, value: string, problem: string): void {
    warnOnce(`<${this.localName}> ${attribute}="${value}" ${problem}`);
  }

  #request(): ShareRequest {
    const {url, shareTitle: title, shareText: text, campaign, content, name, id, messengerAppId: appId} = this;
    return {url, title, text, campaign, content, place: name || id || undefined, appId};
  }

  /** Without a channel to draw: what stands inside the element is shown, as it is without the script. */
  #showFallback(): void {
    unwatchWidth(this);
    if (!this.#drawing && this.renderRoot.querySelector('slot')) return;
    this.#drawing = undefined;
    this.#fill(h('slot', {}));
  }

  /** Puts something into the shadow root in place of what was there, but for the note and styles. */
  #fill(content: Node): void {
    const root = this.renderRoot as ShadowRoot;
    root.replaceChildren(content, this.#note ?? '', ...root.querySelectorAll('style'));
  }

  /** Puts a copy of a drawing into the bar, with its links. */
  #insert(drawing: Drawing, channels: Channel[]): void {
    if (drawing.content === undefined) {
      // A page may paint its first bar before the links are worked out; others alike take theirs with the drawing.
      drawing.content = '';
      this.#addressed = new Promise((resolve) =>
        setTimeout(() => resolve(this.#address(this.renderRoot, this.#channels()))),
      );
    } else {
      const content = [location.href, doc.title, ...Object.values({...this.#request(), place: ''})].join('\n');
      if (drawing.content !== content) this.#address(drawing.bar, channels);
      drawing.content = content;
    }
    this.#drawing = drawing;
    const root = this.renderRoot as ShadowRoot;
    const focused = root.activeElement as HTMLElement | null;
    this.#fill(drawing.bar.cloneNode(true));
    const buttons = [...this.#bar.children] as HTMLElement[];
    if (focused) buttons.find((button) => keyAt(button) === keyAt(focused))?.focus();
  }

  /** Gives the links the addresses that work at rest. */
  #address(root: ParentNode, channels: Channel[]): void {
    const completed = resolveRequest(this.#request());
    for (const link of root.querySelectorAll('a')) {
      const channel = channels.find((each) => keyOf(each) === keyAt(link));
      if (channel && link !== this.#followed) this.#link(link, () => initialHref(channel, completed));
    }
  }

  /** Sets a link; making its address may throw: an address that is none, a channel of the site's own. */
  #link(link: HTMLElement, make: () => string | undefined): void {
    let href;
    try {
      href = make();
    } catch (error) {
      this.#warn('url', this.url ?? '', `fails: ${error}. Set another url`);
      dispatch(this, 'dark-social-error', {error});
    }
    if (href) Object.assign(link, linkAttributes(href));
    else link.removeAttribute('href');
  }

  /** Makes a share for a button and puts its link there. */
  #prepare(button: HTMLElement, channel: Channel): Share | undefined {
    let share: Share | undefined;
    this.#link(button, () => (share = createShare(channel, this.#request())).href);
    return share;
  }

  async #share(event: Event, button: HTMLElement, channel: Channel): Promise<void> {
    const end = this.#clicks.begin(keyOf(channel), event);
    if (!end) return event.preventDefault();
    const share = this.#prepare(button, channel);
    this.#followed = button;
    setTimeout(() => (this.#followed = undefined));
    const detail: ShareDetail = {channel: channel.id, token: share?.token, url: share?.url ?? ''};
    if (!share || !dispatch(this, 'dark-social-before-share', detail)) {
      end(true);
      return event.preventDefault();
    }
    // In a frame from which it cannot open, the share copies it instead.
    if (share.href && isBlocked(share.href)) event.preventDefault();
    const outcome = await (channel.activate ? share.activate() : share.followed());
    end(outcome === 'failed' || outcome === 'cancelled');
    // A share that repeats another one has no record.
    if (!share.event) return;
    dispatch(this, 'dark-social-share', share.event);
    if (outcome === 'copied' || outcome === 'failed') {
      const failed = outcome === 'failed';
      const words = localeOf(this)[failed ? 'copyManually' : channel.activate ? 'linkCopied' : 'linkCopiedForApp'];
      showNote(this.#drawNote(), fillIn(words, channel.name), button, failed ? share.link : undefined);
    }
    // In a later task: two changes inside a click would send the second token.
    if (!channel.activate) setTimeout(() => this.#prepare(button, channel));
  }

  /** The note, empty at first: a live region must stand on the page before its words do. */
  #drawNote(): HTMLElement {
    return (this.#note ??= this.renderRoot.appendChild(drawNote()));
  }

  /** The group of buttons. */
  get #bar(): HTMLElement {
    return this.renderRoot.firstElementChild as HTMLElement;
  }

  /** Shows the labels or not, or else has the observer tell the width: before the next paint and without forcing a layout. */
  #showLabels(): void {
    const {labels, layout} = this;
    const hidden = labels === 'hidden';
    unwatchWidth(this);
    if (!this.#drawing) return;
    if (hidden || labels === 'shown' || layout === 'stack') this.#dress(this.#bar, hidden ? '' : 'wide');
    else watchWidth(this, (width) => this.#fitLabels(width));
  }

  /** Gives a bar a class; its buttons get their words with the first that shows them, since most bars are drawings alone. */
  #dress(bar: Element, className: string): void {
    bar.className = className;
    if (!className || bar.querySelector('span')) return;
    (this.#drawing as Drawing).labels.forEach((label, index) =>
      bar.children[index].append(h('span', {part: 'label'}, this.drawLabel(label))),
    );
  }

  /** Shows the labels where they fit into a width, in pixels. */
  #fitLabels(width: number): void {
    const drawing = this.#drawing as Drawing;
    const {labels, widths} = drawing;
    const bar = this.#bar;
    const before = bar.className;
    if (!drawing.drawn) {
      drawing.drawn = true;
      // A page paints its first bar before it is measured, unless the labels may well be there.
      if (usualWidth(bar, labels) > width) return void setTimeout(() => this.#showLabels());
    }
    // Of the host, since to ask for a style within has the browser work out what content-visibility would spare it.
    const style = getComputedStyle(this);
    const font = style.font + style.letterSpacing + style.textTransform + style.getPropertyValue('--dark-social-gap');
    let needed = widths.get(font);
    // Most phones are spared the measuring, which has the browser load the font.
    if (!needed && width > leastWidth(labels, parseFloat(style.fontSize))) {
      this.#dress(bar, 'wide one');
      // It comes as a whole number.
      widths.set(font, (needed = bar.offsetWidth + 1));
    }
    this.#dress(bar, needed && needed <= width ? 'wide' : '');
    // The next of its kind will be as wide, most likely.
    this.#dress(drawing.bar, bar.className);
    if (bar.className !== before) {
      // A change of height while the observer tells would be an error of the page.
      unwatchWidth(this);
      requestAnimationFrame(() => this.#showLabels());
    }
  }
}
