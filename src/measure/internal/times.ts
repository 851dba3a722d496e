// How fast links are opened, and when.

import type {Times} from '../summary.js';
import type {Forest} from './cascades.js';
import type {EventLog} from './event-log.js';
import {lowerMedian} from './intervals.js';

/** Measures durations. */
export function measureTimes({tokens, arrivals, arrivalsByHour, sharesByHour}: EventLog, forest: Forest): Times {
  const firstArrival = new Float64Array(tokens.size).fill(Infinity);
  for (let arrival = 0; arrival < arrivals.size; arrival++) {
    const token = arrivals.token[arrival];
    firstArrival[token] = Math.min(firstArrival[token], arrivals.at[arrival]);
  }
  const begin = new Float64Array(forest.depth.length).fill(Infinity);
  const waits = new Float64Array(tokens.size);
  let count = 0;
  for (let token = 0; token < tokens.size; token++) {
    const cascade = forest.cascadeOf[token];
    begin[cascade] = Math.min(begin[cascade], tokens.firstAt[token]);
    if (tokens.shareAt[token] < Infinity && firstArrival[token] < Infinity)
      waits[count++] = Math.max(0, firstArrival[token] - tokens.shareAt[token]);
  }
  const ages = new Float64Array(arrivals.size);
  for (let arrival = 0; arrival < arrivals.size; arrival++) {
    ages[arrival] = Math.max(0, arrivals.at[arrival] - begin[forest.cascadeOf[arrivals.token[arrival]]]);
  }
  const toFirstArrival = lowerMedian(waits.subarray(0, count).sort());
  const halfLife = lowerMedian(ages.sort());
  return {
    ...(toFirstArrival !== undefined && {toFirstArrival}),
    ...(halfLife !== undefined && {halfLife}),
    arrivalsByHour: [...arrivalsByHour],
    sharesByHour: [...sharesByHour],
  };
}

/** The lower median of values that are counted. */
export function medianOfCounts(counts: ReadonlyMap<number, number>): number | undefined {
  const sorted = [...counts].sort(([a], [b]) => a - b);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  let below = 0;
  for (const [value, count] of sorted) {
    below += count;
    if (below > (total - 1) >> 1) return value;
  }
  return undefined;
}
