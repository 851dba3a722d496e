// The report on shares and arrivals, without its registration.

import {render, type TemplateResult} from 'lit-html';
import type {PropertyValues} from '@lit/reactive-element';
import {attempt} from '../../core/utils/attempt.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {languageOf} from '../../locales/find-locale.js';
import type {Summary} from '../../measure/summary.js';
import {BaseElement} from '../internal/base-element.js';
import {checkValues, oneOf, type Declaration} from '../internal/enumerated-properties.js';
import {LocaleController} from '../internal/locale-controller.js';
import {contextOf, summaryOptions} from './build-context.js';
import {fetchLines} from './data/fetch-lines.js';
import {cleanFilters, readFilters, writeFilters, type Filters} from './data/filters.js';
import {followPage} from './data/follow-page.js';
import {ReportData, type Records} from './data/report-data.js';
import {channelName} from './parts/channel-name.js';
import type {ReportContext, ViewState} from './parts/context.js';
import {Format} from './parts/format.js';
import {loading, message, reportView} from './report-view.js';
import {saveView} from './save-view.js';
import {styles} from './styles/styles.js';
import {WidthsController} from './widths-controller.js';
import {fill, reportWords} from './words/report-words.js';

/**
 * A report on what came of shares: figures with their change, channels, pages and campaigns, the way from share to conversion, how links
 * spread, the best hours, cascades to walk through, all visits by how they are known, the estimate of dark visits, answers, conversions,
 * and what was left out.
 *
 * Give it events (`records`, `src`, `live`) or a summary made beforehand. Where data are too few for a figure it says what is missing.
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

  readonly #locale = new LocaleController(this);
  readonly #widths = new WidthsController(this);
  #data?: ReportData | undefined;
  #filters?: Filters | undefined;
  #state: ViewState = {metric: 'arrivals', cascade: 0, node: 0, tables: []};
  /** Aborted when the element leaves the page. */
  #connected?: AbortController | undefined;
  #stopLive?: (() => void) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    const {signal} = (this.#connected = new AbortController());
    // The visitor goes back to other filters.
    addEventListener('popstate', () => this.#readAddress(), {signal});
    this.requestUpdate('src');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#connected?.abort();
    this.#data?.stop();
    this.#data = undefined;
    this.#stopLive?.();
    this.#stopLive = undefined;
  }

  protected override willUpdate(changed: PropertyValues): void {
    checkValues(this, changed);
    if (!this.isConnected) return;
    if (!this.#filters) this.#readAddress();
    if (['records', 'src', 'live', 'utcOffset', 'summary'].some((name) => changed.has(name))) this.#load();
  }

  protected override update(changed: PropertyValues): void {
    super.update(changed);
    render(this.#view(), this.renderRoot, {host: this, isConnected: this.isConnected});
  }

  #load(): void {
    this.#data?.stop();
    this.#stopLive?.();
    this.#stopLive = undefined;
    this.#data = undefined;
    const {records, src, summary, live, utcOffset = -new Date().getTimezoneOffset()} = this;
    if (summary) return;
    const data = (this.#data = new ReportData({utcOffset}, () => this.#onData()));
    if (records) {
      if (typeof records === 'object' && (Symbol.iterator in records || Symbol.asyncIterator in records))
        void data.read(() => records);
      else warnOnce('<dark-social-report> records: pass an array of event records, or something to iterate over');
    } else if (src) void data.read((signal) => fetchLines(new URL(src, this.ownerDocument.baseURI).href, signal));
    if (live) this.#stopLive = followPage((event) => data.add(event));
  }

  #onData(): void {
    if (this.#data?.status === 'error')
      warnOnce(`<dark-social-report> could not read its events (${this.#data.error}). Check src, or the records given`);
    if (this.#data?.summary && !this.#isFiltering) this.#filter();
    this.requestUpdate();
  }

  /** Whether the data know the filters. */
  #isFiltering = false;

  #filter(): void {
    const all = this.#data?.summary;
    if (!all) return;
    this.#isFiltering = true;
    void this.#data?.filter(summaryOptions(this.#filters ?? {}, all));
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
    this.#isFiltering = false;
    this.#filter();
    this.requestUpdate();
  }

  #view(): TemplateResult {
    const words = reportWords(this.#locale.value);
    const data = this.#data;
    const all = this.summary ?? data?.summary;
    const format = new Format(languageOf(this) || 'en', all?.options.utcOffset ?? 0);
    if (data?.status === 'error')
      return message(words.error.title, fill(words.error.text, {message: data.error}), 'error');
    if (!all) {
      if (data?.status === 'loading') return loading(words, data.count ? format.number(data.count) : '');
      return message(words.empty.title, words.empty.text, 'empty');
    }
    const filters = this.#filters ?? {};
    const context: ReportContext = {
      ...contextOf(all, data?.filtered, filters),
      filters,
      words,
      format,
      isRtl: getComputedStyle(this).direction === 'rtl',
      state: this.#state,
      widthOf: (view) => this.#widths.of(view),
      channelName: (id) => channelName(id, words),
      setFilters: (chosen) => this.#setFilters(chosen),
      setState: (state) => {
        this.#state = {...this.#state, ...state};
        this.requestUpdate();
      },
      download: (view, kind) => {
        const place = this.renderRoot.querySelector(`[data-picture="${view.id}"]`);
        if (place) void saveView(place, view, kind);
      },
    };
    return reportView(context, {isLive: this.live, isBusy: false});
  }
}
