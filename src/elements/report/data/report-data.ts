// The events of a report: reads them in slices, sums them up, and sums up those that match filters.

import {nextTask} from '../../../core/utils/slices.js';
import {createSummary} from '../../../measure/create-summary.js';
import type {Summary, SummaryOptions} from '../../../measure/summary.js';
import {inSlices, inSteps} from './in-slices.js';

export type Records = Iterable<unknown> | AsyncIterable<unknown>;

/** How far the reading is. */
export type ReadStatus = 'none' | 'loading' | 'ready' | 'error';

/** How often a report that grows is drawn anew, ms. */
const liveDelay = 400;

/** What the data of a report need to know. */
export interface ReportDataSetup {
  /** The options of all summaries. */
  options: SummaryOptions;
  /** Further options that keep what the filters ask for; `undefined` for everything. */
  filterFor(all: Summary): SummaryOptions | undefined;
  /** Called whenever there is something else to draw. */
  onChange(): void;
}

/** Event records and their summary. */
export class ReportData {
  status: ReadStatus = 'none';
  /** How many records were read so far. */
  count = 0;
  /** Why reading failed. */
  error = '';
  /** Of all records. */
  summary?: Summary | undefined;
  /** Of the records that match the filters; while it is computed that of the filters before. */
  filtered?: Summary | undefined;

  /** Whether what matches the filters is being summed up. */
  isFiltering = false;

  readonly #setup: ReportDataSetup;
  #records: unknown[] = [];
  #all;
  #reading = new AbortController();
  #filtering = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Events that have happened while others are read. */
  #added: unknown[] | undefined;

  constructor(setup: ReportDataSetup) {
    this.#setup = setup;
    this.#all = createSummary(setup.options);
  }

  /** Reads records in place of the ones before. `open` is given a signal that is aborted when they are no longer wanted. */
  async read(open: (signal: AbortSignal) => Records): Promise<void> {
    this.stop();
    const {signal} = (this.#reading = new AbortController());
    const records: unknown[] = [];
    const added = (this.#added ??= []);
    const all = createSummary(this.#setup.options);
    this.status = this.summary ? 'ready' : 'loading';
    this.count = 0;
    this.#setup.onChange();
    try {
      await inSlices(
        open(signal),
        (record) => {
          records.push(record);
          all.add(record);
        },
        signal,
        (count) => {
          this.count = count;
          this.#setup.onChange();
        },
      );
      const summary = await inSteps(all.steps(), signal);
      if (!summary) return;
      this.#records = records;
      this.#all = all;
      this.status = 'ready';
      this.summary = summary;
      this.#added = undefined;
      for (const event of added) this.add(event);
      await nextTask();
      if (signal.aborted) return;
      await this.#sumUpFiltered(summary);
    } catch (error) {
      if (signal.aborted) return;
      this.#added = undefined;
      this.status = 'error';
      this.error = error instanceof Error ? error.message : String(error);
      this.#setup.onChange();
    }
  }

  /** Adds an event that has just happened. */
  add(event: unknown): void {
    if (this.#added) {
      this.#added.push(event);
      return;
    }
    this.#records.push(event);
    this.#all.add(event);
    if (this.status === 'none') this.status = 'ready';
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#sumUp();
    }, liveDelay);
  }

  /** Sums up the records that match by now. */
  filter(): void {
    if (this.summary) void this.#sumUpFiltered(this.summary);
  }

  /** Stops reading and computing. */
  stop(): void {
    this.#reading.abort();
    this.#filtering.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #sumUp(): Promise<void> {
    const {signal} = this.#reading;
    const all = this.#all;
    // Summing up and drawing are tasks of their own.
    await nextTask();
    if (signal.aborted) return;
    this.summary = all.result();
    await nextTask();
    if (signal.aborted) return;
    await this.#sumUpFiltered(this.summary);
  }

  async #sumUpFiltered(all: Summary): Promise<void> {
    this.#filtering.abort();
    const {signal} = (this.#filtering = new AbortController());
    const options = this.#setup.filterFor(all);
    if (options) {
      this.isFiltering = true;
      this.#setup.onChange();
      const matching = createSummary({...this.#setup.options, ...options});
      await inSlices(this.#records, (record) => matching.add(record), signal);
      const filtered = await inSteps(matching.steps(), signal);
      if (!filtered) return;
      this.filtered = filtered;
      await nextTask();
      if (signal.aborted) return;
    } else this.filtered = undefined;
    this.isFiltering = false;
    this.#setup.onChange();
  }
}
