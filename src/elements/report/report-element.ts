// The report on shares and arrivals, without its registration.

import {html, render, type TemplateResult} from 'lit-html';
import type {PropertyValues} from '@lit/reactive-element';
import type {DarkSocialEvent} from '../../core/events/event.js';
import {attempt} from '../../core/utils/attempt.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {languageOf} from '../../locales/find-locale.js';
import type {Summary} from '../../measure/summary.js';
import {BaseElement} from '../internal/base-element.js';
import {checkValues, oneOf, type Declaration} from '../internal/enumerated-properties.js';
import {contextOf, summaryOptions} from './build-context.js';
import {fetchLines} from './data/fetch-lines.js';
import {cleanFilters, readFilters, writeFilters, type Filters} from './data/filters.js';
import {followPage} from './data/follow-page.js';
import {readStore, type EventStore} from './data/read-store.js';
import {ReportData, type Records} from './data/report-data.js';
import {channelName} from './parts/channel-name.js';
import type {ReportContext, ViewState} from './parts/context.js';
import {Format} from './parts/format.js';
import {loadSaving, loadTreeLayout} from './load-parts.js';
import {loading, message, reportView} from './report-view.js';
import {styles} from './styles/styles.js';
import {WidthsController} from './widths-controller.js';
import {fill, WordsLoader} from './words/report-words.js';

// The types of its properties and of the DOM events come with the class.
export type {DarkSocialEvent} from '../../core/events/event.js';
export type {Summary} from '../../measure/summary.js';
export type {EventStore} from './data/read-store.js';
export type {Records} from './data/report-data.js';

const isIterable = (value: unknown): boolean =>
  typeof value === 'object' && !!value && (Symbol.iterator in value || Symbol.asyncIterator in value);

/**
 * A report on what came of shares: figures with their change, channels, pages and campaigns, the way from share to conversion, how links
 * spread, the best hours, cascades to walk through, all visits by how they are known, the estimate of dark visits, answers, conversions,
 * and what was left out.
 *
 * Give it events (`records`, `store`, `src`, `live`) or a summary made beforehand. Where data are too few for a figure it says what is missing.
 * Behind every picture there is a table; both can be saved.
 *
 * Drawn with Lit's templates: under Trusted Types with a list of policies, allow `lit-html`.
 *
 * @tag dark-social-report
 * @csspart view - Each view; also `view-channels` and so on, to style or hide one.
 * @cssprop --dark-social-accent - The colour of lines, bars and marks. Default: a blue that suits the theme.
 * @cssprop --dark-social-font - Font family. Default: that of the text around.
 * @cssprop --dark-social-radius - Roundness of the corners. Default: `0.75rem`.
 */
export class DarkSocialReportElement extends BaseElement {
  static override styles = styles;

  static override properties: Record<string, Declaration> = {
    records: {attribute: false},
    summary: {attribute: false},
    store: {},
    src: {},
    live: {type: Boolean},
    address: oneOf(['query', 'off'], 'query'),
    theme: oneOf(['auto', 'light', 'dark'], 'auto'),
    utcOffset: {attribute: 'utc-offset', type: Number},
    range: {type: Number},
    lang: {reflect: true},
  };

  /** Event records: an array, or anything that can be iterated over, asynchronously too. Set another one to show that. */
  declare records?: Records | undefined;
  /** A summary made beforehand, by `summarize()` or a database. Its figures that are no sums cannot be filtered. */
  declare summary?: Summary | undefined;
  /**
   * Where events are kept: `local` for what `localAnalytics()` keeps in this browser, or such a store. It is read again whenever it says that
   * it has changed.
   */
  declare store?: 'local' | EventStore | undefined;
  /** The address of event records: one JSON object a line (NDJSON), of this site or one that allows it by CORS. */
  declare src?: string | undefined;
  /** Whether events of this page are added as they happen. */
  declare live: boolean;
  /** Where filters are kept: in the page's address (`query`, default, as `report-channel` and so on), or `off`. */
  declare address: 'query' | 'off';
  /** `light` or `dark`; `auto` (default): as the page's `color-scheme` says. */
  declare theme: 'auto' | 'light' | 'dark';
  /** Minutes to add to UTC for days and hours. Default: the visitor's own time. A summary has its own. */
  declare utcOffset?: number | undefined;
  /** Shows the last so many days first, and their change to those before. Default: everything. */
  declare range?: number | undefined;

  readonly #words = new WordsLoader(() => this.requestUpdate());
  readonly #widths = new WidthsController(this);
  #data?: ReportData | undefined;
  #isDrawn = false;
  /** The views below the first two are drawn in a task of their own, so that the first ones are painted before and no task is long. */
  #grid?: Promise<void> | undefined;
  #hasGrid = false;
  #layOut: ReportContext['layOut'];
  #filters?: Filters | undefined;
  #state: ViewState = {metric: 'arrivals', cascade: 0, node: 0, tables: []};
  /** Aborted when the element leaves the page. */
  #connected?: AbortController | undefined;
  #stopLive?: (() => void) | undefined;
  #unsubscribe?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    // The visitor goes back to other filters.
    addEventListener('popstate', () => this.#readAddress(), {signal});
    const changes = new MutationObserver(() => this.requestUpdate());
    changes.observe(this.ownerDocument, {subtree: true, attributeFilter: ['lang', 'dir']});
    signal.addEventListener('abort', () => changes.disconnect());
    this.requestUpdate('src');
    void this.#loadTreeLayout();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#stop();
  }

  protected override willUpdate(changed: PropertyValues): void {
    checkValues(this, changed);
    if (!this.isConnected) return;
    if (!this.#filters) this.#readAddress();
    if (['records', 'store', 'src', 'live', 'utcOffset', 'summary'].some((name) => changed.has(name))) this.#load();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(this.#view(), this.renderRoot, {host: this, isConnected: this.isConnected});
  }

  /** Resolves when all views are drawn. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isComplete = await super.getUpdateComplete();
    await this.#grid;
    return isComplete && super.getUpdateComplete();
  }

  /** Adds an event that has just happened somewhere else: on another page, or on a server that tells this one. */
  add(event: DarkSocialEvent): void {
    this.#data?.add(event);
  }

  #load(): void {
    this.#stop();
    const {records, store, src, summary, live, utcOffset = -new Date().getTimezoneOffset()} = this;
    if (summary) return;
    const data = (this.#data = new ReportData({
      options: {utcOffset},
      filterFor: (all) => summaryOptions(this.#filters ?? {}, all),
      onChange: () => this.#onData(),
    }));
    if (records) {
      if (isIterable(records)) void data.read(() => records);
      else warnOnce('<dark-social-report> records: pass an array of event records, or something to iterate over');
    } else if (store) this.#unsubscribe = readStore(store, data);
    else if (src) void data.read((signal) => fetchLines(new URL(src, this.ownerDocument.baseURI).href, signal));
    if (live) this.#stopLive = followPage((event) => data.add(event));
  }

  async #drawGrid(): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve));
    this.#hasGrid = true;
    this.requestUpdate();
  }

  async #loadTreeLayout(): Promise<void> {
    try {
      this.#layOut ??= (await loadTreeLayout()).layOut;
      this.requestUpdate();
    } catch (error) {
      warnOnce(`<dark-social-report> could not load what draws cascades: ${error}`);
    }
  }

  #stop(): void {
    this.#data?.stop();
    this.#data = undefined;
    this.#stopLive?.();
    this.#stopLive = undefined;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  #onData(): void {
    if (this.#data?.status === 'error') warnOnce(`<dark-social-report> could not read its events: ${this.#data.error}`);
    this.requestUpdate();
  }

  #readAddress(): void {
    const found = this.address === 'query' ? attempt(() => readFilters(location.href)) : undefined;
    this.#setFilters(found ?? cleanFilters({range: this.range}), false);
  }

  #setFilters(filters: Filters, isNew = true): void {
    this.#filters = cleanFilters(filters);
    this.#state = {...this.#state, cursor: undefined, cascade: 0, node: 0};
    if (isNew && this.address === 'query') {
      const filters = this.#filters;
      // A page from the disk, or in a frame, may not be allowed to.
      attempt(() => history.replaceState(history.state, '', writeFilters(location.href, filters)));
    }
    this.#data?.filter();
    this.requestUpdate();
  }

  #view(): TemplateResult {
    const words = this.#words.for(languageOf(this));
    if (!words) return html``;
    const data = this.#data;
    const all = this.summary ?? data?.summary;
    const format = new Format(languageOf(this) || 'en', all?.options.utcOffset ?? 0);
    if (data?.status === 'error')
      return message(words.error.title, fill(words.error.text, {message: data.error}), 'error');
    if (!all || (!this.#isDrawn && data?.isFiltering && !data.filtered)) {
      if (data && data.status !== 'none') return loading(words, data.count ? format.number(data.count) : '');
      return message(words.empty.title, words.empty.text, 'empty');
    }
    this.#isDrawn = true;
    const filters = this.#filters ?? {};
    const context: ReportContext = {
      ...contextOf(all, data?.filtered, filters),
      // Records are being summed up for the filters, if they are not yet.
      ...(data && {ofWholeLog: false}),
      filters,
      words,
      format,
      isRtl: getComputedStyle(this).direction === 'rtl',
      state: this.#state,
      layOut: this.#layOut,
      widthOf: (view) => this.#widths.of(view),
      channelName: (id) => channelName(id, words),
      setFilters: (chosen) => this.#setFilters(chosen),
      setState: (state) => {
        this.#state = {...this.#state, ...state};
        this.requestUpdate();
      },
      download: (view, kind) => {
        const place = this.renderRoot.querySelector(`[data-picture="${view.id}"]`);
        if (!place) return;
        loadSaving()
          .then(({saveView}) => saveView(place, view, kind, render))
          .catch((error) => warnOnce(`<dark-social-report> could not save ${view.id}: ${error}`));
      },
    };
    this.#grid ??= this.#drawGrid();
    return reportView(context, {isLive: this.live, isBusy: !!data?.isFiltering, hasGrid: this.#hasGrid});
  }
}
