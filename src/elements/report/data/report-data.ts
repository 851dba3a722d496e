// The events of a report: reads them in slices, sums them up, and sums up those that match filters.

import {createSummary} from '../../../measure/create-summary.js';
import type {Summary, SummaryOptions} from '../../../measure/summary.js';
import {inSlices} from './in-slices.js';

export type Records = Iterable<unknown> | AsyncIterable<unknown>;

/** How far the reading is. */
export type ReadStatus = 'none' | 'loading' | 'ready' | 'error';

/** How often a report that grows is drawn anew, ms. */
const liveDelay = 400;

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

  readonly #options: SummaryOptions;
  readonly #onChange: () => void;
  #records: unknown[] = [];
  #all;
  #filter: SummaryOptions | undefined;
  #reading = new AbortController();
  #filtering = new AbortController();
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `onChange` is called whenever there is something else to draw. */
  constructor(options: SummaryOptions, onChange: () => void) {
    this.#options = options;
    this.#onChange = onChange;
    this.#all = createSummary(options);
  }

  /** Reads records in place of the ones before. `open` is given a signal that is aborted when they are no longer wanted. */
  async read(open: (signal: AbortSignal) => Records): Promise<void> {
    this.stop();
    const {signal} = (this.#reading = new AbortController());
    const records: unknown[] = [];
    const all = createSummary(this.#options);
    this.status = this.summary ? 'ready' : 'loading';
    this.count = 0;
    this.#onChange();
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
          this.#onChange();
        },
      );
      if (signal.aborted) return;
      this.#records = records;
      this.#all = all;
      this.status = 'ready';
      await this.#sumUp();
    } catch (error) {
      if (signal.aborted) return;
      this.status = 'error';
      this.error = error instanceof Error ? error.message : String(error);
      this.#onChange();
    }
  }

  /** Adds an event that has just happened. */
  add(event: unknown): void {
    this.#records.push(event);
    this.#all.add(event);
    if (this.status === 'none') this.status = 'ready';
    this.#timer ??= setTimeout(() => {
      this.#timer = undefined;
      void this.#sumUp();
    }, liveDelay);
  }

  /** Sums up the records that match; `undefined` for all. */
  async filter(options: SummaryOptions | undefined): Promise<void> {
    this.#filter = options;
    if (this.summary) await this.#sumUpFiltered();
  }

  /** Stops reading and computing. */
  stop(): void {
    this.#reading.abort();
    this.#filtering.abort();
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  async #sumUp(): Promise<void> {
    this.summary = this.#all.result();
    this.#onChange();
    await this.#sumUpFiltered();
  }

  async #sumUpFiltered(): Promise<void> {
    this.#filtering.abort();
    const {signal} = (this.#filtering = new AbortController());
    if (!this.#filter) {
      this.filtered = undefined;
      this.#onChange();
      return;
    }
    const matching = createSummary({...this.#options, ...this.#filter});
    await inSlices(this.#records, (record) => matching.add(record), signal);
    if (signal.aborted) return;
    this.filtered = matching.result();
    this.#onChange();
  }
}
