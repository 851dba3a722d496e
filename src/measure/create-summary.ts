// The figures of a log, from events that are added one after another.

import {buildSummary} from './internal/build-summary.js';
import {checkSummaryOptions} from './internal/check-summary-options.js';
import {EventLog} from './internal/event-log.js';
import type {Summary, SummaryOptions} from './summary.js';

/** Adds up events. */
export interface SummaryBuilder {
  /**
   * Adds an event record. Anything may be given, in any order: an id is counted once, and what is no event is skipped; `records` in
   * the summary says how many. Never throws.
   */
  add(record: unknown): void;
  /** The figures of what was added so far. More can be added afterwards. */
  result(): Summary;
  /**
   * The same in steps, for pages that must stay responsive: call `next()` until it is done, and let the page work in between. Of 10⁵ events
   * a step takes some 50 ms. Add nothing meanwhile.
   */
  steps(): Generator<undefined, Summary>;
}

/**
 * Starts a summary of event records: how often links were shared and opened, how far they were passed on, and what came of it. What
 * each figure means, and what it assumes: docs/summary.md. A figure for which there are too few data is
 * `{status: 'too-few', missing}`, never a number.
 *
 * It keeps no records, but about 80 bytes for each token and 20 for each event id: 10⁶ events take some 50 MB.
 *
 * @throws TypeError for an option out of range.
 * @example
 * ```ts
 * const summary = createSummary({campaign: 'spring'});
 * for (const event of events) summary.add(event);
 * const {totals, passing} = summary.result();
 * ```
 */
export function createSummary(options?: SummaryOptions): SummaryBuilder {
  const checked = checkSummaryOptions(options, 'createSummary');
  const log = new EventLog(checked);
  return {
    add: (record) => log.add(record),
    result() {
      const steps = buildSummary(log, checked);
      for (;;) {
        const {done, value} = steps.next();
        if (done) return value;
      }
    },
    steps: () => buildSummary(log, checked),
  };
}
