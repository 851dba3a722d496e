// What each view of the report is drawn from.

import type {Summary} from '../../../measure/summary.js';
import type {Filters} from '../data/filters.js';
import type {RowFilter, Selection} from '../data/select-rows.js';
import type {Metric, ReportWords} from '../../../locales/report-words.js';
import type {Format} from './format.js';
import type {layOut} from '../views/tree-layout.js';
import type {View} from './panel.js';

/** The kinds of files that a view can be saved as. */
export type FileKind = 'svg' | 'png' | 'csv' | 'json';

/** What the visitor has opened or pointed at. */
export interface ViewState {
  /** What the timeline shows. */
  metric: Metric;
  /** The index of the day at the timeline's cursor. */
  cursor?: number | undefined;
  /** The index of the cascade that is drawn, and of the link in it that is explained. */
  cascade: number;
  node: number;
  /** The views whose tables are open. */
  tables: readonly string[];
}

/** What each view of the report is drawn from. */
export interface ReportContext {
  /** Of the events that match the filters; of all if `ofWholeLog`. */
  summary: Summary;
  /** Whether figures that are no sums are of the whole log although filters are set: the summary was made beforehand. */
  ofWholeLog: boolean;
  /** What can be added up, of the events that match the filters. */
  selection: Selection;
  /** The same of the period before, if the log goes back so far. */
  before?: Selection | undefined;
  /** The period that the filters ask for; nothing for all. */
  days: RowFilter['days'];
  filters: Filters;
  /** What there is to choose from. */
  choices: {channels: string[]; campaigns: string[]; pages: string[]};
  words: ReportWords;
  format: Format;
  /** Whether the report's text runs from right to left. */
  isRtl: boolean;
  state: ViewState;
  /** Lays out a cascade; missing while its file is loading. */
  layOut: typeof layOut | undefined;
  /** The width of a view's picture, px. */
  widthOf(view: string): number;
  /** The name of a channel. */
  channelName(id: string): string;
  setFilters(filters: Filters): void;
  setState(state: Partial<ViewState>): void;
  /** Saves what a view shows. */
  download(view: View, kind: FileKind): void;
}
