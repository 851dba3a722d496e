// What the share bar and the single button have in common.

import type {CSSResultGroup, PropertyValues} from '@lit/reactive-element';
import type {Channel, Outcome} from '../../core/channel.js';
import type {ShareRequest} from '../../core/share/create-share.js';
import {dispatch} from '../../core/utils/dispatch.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import type {Locale} from '../../locales/locale.js';
import {BaseElement} from './base-element.js';
import {styles} from './bar.styles.js';
import {cloneBar, labelButtons, replaceView, takeOver, templateFor, type BarTemplate} from './bar-view.js';
import {buttonEvents} from './button-events.js';
import {buttonsOf, setLink} from './buttons.js';
import {chooseChannels} from './choose-channels.js';
import {h} from './dom.js';
import {formatCounts} from './format-counts.js';
import {checkValues, oneOf, type Declaration} from './enumerated-properties.js';
import {LabelFitController} from './label-fit-controller.js';
import {languageOf} from '../../locales/find-locale.js';
import type {MessageTemplates} from '../../core/share/message-template.js';
import {LocaleController} from './locale-controller.js';
import {lookStyles} from './look.styles.js';
import {PageController} from './page-controller.js';
import {restingHrefs} from './resting-links.js';
import {createSharing, type Sharing} from './sharing.js';

/**
 * An element that draws share buttons. Subclasses say which channels, and which words of their own a button has.
 *
 * @csspart bar - The group of buttons.
 * @csspart button - Each button; also `button-whatsapp` and so on, to style or hide one channel:
 *   `@media (min-width: 60em) { dark-social-share::part(button-sms) { display: none } }`.
 * @csspart icon - Each icon: `::part(icon) { opacity: 0.8 }`.
 * @csspart label - The words of a button, where they are shown.
 * @csspart count - The number beside it, where the site gives one: `::part(count) { opacity: 0.8 }`.
 * @csspart note - The confirmation at the button pressed.
 * @csspart link - The field with the link in it, where copying failed.
 * @cssprop --dark-social-color - One colour in place of those of the brands: `--dark-social-color: #0a7`. `brand` darkens it where white
 *   text needs that, `soft` and `outline` mix it with the text's colour, `plain` takes it as it is, and `mono` does without.
 * @cssprop --dark-social-size - Height of a button, and its least width: `--dark-social-size: 3rem`. Default: 2.6 times the font size.
 * @cssprop --dark-social-icon-size - Width and height of the icons: `--dark-social-icon-size: 1.8em`. Default: `1.4em`.
 * @cssprop --dark-social-gap - Space between buttons: `--dark-social-gap: 0`. Default: `0.5em`.
 * @cssprop --dark-social-padding - Space at both sides inside a button with words: `--dark-social-padding: 1.2em`. Default: `0.9em`.
 * @cssprop --dark-social-border-width - Width of the borders, which all looks but `outline` leave transparent: `--dark-social-border-width: 2px`.
 *   Default: `1px`.
 * @cssprop --dark-social-radius - Roundness of the corners: `--dark-social-radius: 999px` for pills. Default: `0.7em`.
 * @cssprop --dark-social-font - Font family. Default: that of the text around.
 * @cssprop --dark-social-font-size - Font size. Default: 0.875 times that of the text around, from 13 to 20 px.
 * @fires dark-social-before-share - Before it acts; cancelling stops the action and the record. Detail: `{channel, token, url}`.
 * @fires dark-social-share - Afterwards. Detail: the event record.
 * @fires dark-social-error - A link could not be made. Detail: `{error}`.
 */
export abstract class SharingElement extends BaseElement {
  static override styles: CSSResultGroup = [styles, lookStyles];

  static override properties: Record<string, Declaration> = {
    url: {},
    shareTitle: {attribute: 'share-title'},
    shareText: {attribute: 'share-text'},
    textFragment: {attribute: 'text-fragment'},
    image: {},
    campaign: {},
    content: {},
    message: {},
    name: {},
    messengerAppId: {attribute: 'messenger-app-id'},
    counts: {},
    labels: oneOf(['auto', 'shown', 'first', 'hidden'], 'auto'),
    look: oneOf(['brand', 'soft', 'outline', 'plain', 'mono'], 'brand'),
    size: oneOf(['small', 'medium', 'large'], 'medium'),
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
    align: oneOf(['start', 'center', 'end']),
    lang: {reflect: true},
  };

  /** The address to share. Default: the page's. */
  declare url?: string | undefined;
  /** The title to share. Default: the page's. */
  declare shareTitle?: string | undefined;
  /** Words to send along. Default: the title. */
  declare shareText?: string | undefined;
  /** Text directive for the link, `text=honey%20buzzard`: the browser that opens it scrolls to these words and highlights them. */
  declare textFragment?: string | undefined;
  /** Address of a picture, for networks that take one (Pinterest). Default: none. */
  declare image?: string | undefined;
  /** What messages say: `{title}: {url}`, or a list of templates by script. Default: the option, or else the text, then the link. */
  declare message?: MessageTemplates | undefined;
  /** `utm_campaign` of the links. */
  declare campaign?: string | undefined;
  /** `utm_content` of the links: a label of your own. */
  declare content?: string | undefined;
  /** Names this element in events. Default: its id. */
  declare name?: string | undefined;
  /** Facebook app id, with which Messenger's own dialog opens on desktops. */
  declare messengerAppId?: string | undefined;
  /**
   * How often each channel was shared, if your site knows: `counts='{"whatsapp": 1200}'`, or an object. Shown as `1.2K`, in the element's
   * language. Nothing is requested.
   */
  declare counts?: string | Readonly<Record<string, number>> | undefined;
  /** Words on the buttons: where all fit into one row (`auto`, default), `shown`, on the `first` button alone, or `hidden`. */
  declare labels: 'auto' | 'shown' | 'first' | 'hidden';
  /**
   * `brand` (default): white on the channels' colours; `soft`: on a tint of them; `outline`: in a frame; `plain`: without a ground;
   * `mono`: in black and white. Icons alone, in any of them, are `labels="hidden"`.
   */
  declare look: 'brand' | 'soft' | 'outline' | 'plain' | 'mono';
  /** `small`, `medium` (default) or `large`. */
  declare size: 'small' | 'medium' | 'large';
  /** `light` or `dark`; `auto` (default): as the page's `color-scheme` says. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Where the buttons stand in a wider place: `start`, `center` or `end`. Default: as the `text-align` around says. */
  declare align?: 'start' | 'center' | 'end' | undefined;

  readonly #locale = new LocaleController(this);
  /** What the buttons do; made with the first event, since most bars get none. */
  #sharing?: Sharing;
  /** @internal What is drawn; nothing where there is no channel to draw. */
  template?: BarTemplate | undefined;
  /** @internal The channels of the buttons, in order. */
  drawnChannels: readonly Channel[] = [];
  /** How many buttons show their words; unknown (`NaN`) of a bar that the server wrote. */
  #labelled = 0;
  /** Resolves when a first bar has its links. */
  #linked?: Promise<void>;

  constructor() {
    super();
    new PageController(this);
    new LabelFitController(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.requestUpdate();
  }

  /** The channels that the page asks for; nothing for all that make sense. */
  protected abstract get requestedChannels(): unknown;

  /** Words of the page's own on the button. */
  protected get customLabel(): string {
    return '';
  }

  /** The words on the button that opens the bar as a menu. */
  protected get trigger(): string {
    return '';
  }

  /** @internal */
  get locale(): Locale {
    return this.#locale.value;
  }

  /** @internal What a share of this element is made of. */
  shareRequest(): ShareRequest {
    const {url, shareTitle: title, shareText: text, message, campaign, content, name, id, messengerAppId: appId} = this;
    const {textFragment, image} = this;
    const place = name || id || undefined;
    return {url, title, text, textFragment, image, message, lang: languageOf(this), campaign, content, place, appId};
  }

  /** @internal */
  reportLinkError(error: unknown): void {
    warnOnce(`<${this.localName}> url="${this.url ?? ''}" fails: ${error}. Set another url`);
    dispatch(this, 'dark-social-error', {error});
  }

  /** @internal Handles the events of the buttons. */
  handleEvent(event: Event): void {
    (this.#sharing ??= createSharing(this)).handleEvent(event);
  }

  /** @internal Shares by a channel, drawn or not, as a click on its button does. */
  share(channelId: string, event: Event, button: HTMLElement): Promise<Outcome | undefined> {
    return (this.#sharing ??= createSharing(this)).share(channelId, event, button);
  }

  /** @internal Shows the words of the first so many buttons, and hides those of the others. */
  showLabels(count: number): void {
    const template = this.template;
    if (!template || count === this.#labelled) return;
    this.#labelled = count;
    const label = (root: ParentNode) => labelButtons(root, count, template, (words) => this.renderLabel(words));
    label(this.renderRoot);
    // The next bar of this look most likely stands in a place of the same width.
    if (template.labelled !== count) label(template.content as ParentNode);
    template.labelled = count;
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    const root = super.createRenderRoot();
    for (const type of buttonEvents) root.addEventListener(type, this);
    return root;
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#linked;
    return complete;
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    checkValues(this, changed);
    const {localName: tag, locale, customLabel, trigger} = this;
    const channels = chooseChannels(this.requestedChannels, `<${tag}> ${'channel' in this ? 'channel' : 'channels'}`);
    this.drawnChannels = channels;
    if (!channels.length) return this.#renderFallback();
    const counts = formatCounts(this.counts, channels, locale, `<${tag}>`);
    const template = templateFor({tag, channels, locale, customLabel, trigger, counts});
    // A thousand bars alike share one list.
    if (channels.every((each, index) => each === template.channels[index])) this.drawnChannels = template.channels;
    if (template === this.template) this.#updateLinks();
    else this.#render(template);
  }

  /** The words of a button, for the eye. */
  protected renderLabel(label: string): Node | string {
    return label;
  }

  #hrefs(template: BarTemplate): readonly (string | undefined)[] {
    return restingHrefs(template, this.drawnChannels, this.shareRequest(), (error) => this.reportLinkError(error));
  }

  /** Shows what stands inside the element, as without the script: there is no channel to draw. */
  #renderFallback(): void {
    if (!this.template && this.renderRoot.querySelector('slot')) return;
    this.template = undefined;
    replaceView(this.renderRoot, h('slot', {}));
  }

  /** Draws a bar in place of what was there, or takes over the bar that the server wrote. */
  #render(template: BarTemplate): void {
    const root = this.renderRoot as ShadowRoot;
    const takenOver = !this.template && takeOver(root, template);
    this.template = template;
    this.#labelled = takenOver ? NaN : template.labelled;
    // A first bar is painted before its links are computed; others alike are cloned with theirs.
    if (template.used && !takenOver) this.#hrefs(template);
    else this.#linked = new Promise((resolve) => setTimeout(() => resolve(this.#updateLinks())));
    template.used = true;
    if (takenOver) return;
    const focused = (root.activeElement as HTMLElement | null)?.dataset.channel;
    const noted = this.#sharing?.notedChannel;
    replaceView(root, cloneBar(template));
    if (!focused && !noted) return;
    const buttonOf = (id?: string) => buttonsOf(root).find(({dataset}) => dataset.channel === id);
    buttonOf(focused)?.focus();
    this.#sharing?.anchorNote(buttonOf(noted));
  }

  #updateLinks(): void {
    const template = this.template;
    if (!template) return;
    const hrefs = this.#hrefs(template);
    buttonsOf(this.renderRoot).forEach((button, index) => {
      if (button !== this.#sharing?.followed) setLink(button, hrefs[index]);
    });
  }
}
