// `npm run bench:summary`: what adding up a log costs beside parsing it, in time and memory. Exits with 1 where it is over a limit.
//
// Each block of lines is parsed alone, and parsed and added, one right after the other: what slows the machine slows both.

import {parseArgs} from 'node:util';

import {EventLog} from '../../dist/measure/internal/event-log.js';
import {buildSummary} from '../../dist/measure/internal/build-summary.js';
import {checkSummaryOptions} from '../../dist/measure/internal/check-summary-options.js';
import {simulateCascades} from '../../test/measure/simulate/cascades.mjs';
import {positive} from './lib/options.mjs';
import {summarize} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

const {values} = parseArgs({
  options: {events: {type: 'string', default: '1000000'}, runs: {type: 'string', default: '3'}},
});
const wanted = positive(values, 'events');
const runs = positive(values, 'runs');
const linesPerBlock = 10_000;

/** Blocks of NDJSON, as bytes: a million lines as strings would slow the garbage collector down. */
function createBlocks() {
  const blocks = [];
  let bytes = 0;
  for (let seed = 1; blocks.length * linesPerBlock < wanted; seed++) {
    const shape = {cascades: 10_000, visitsPerArrival: 1, duplicatePart: 0.03, lostSharePart: 0.3, pages: 400};
    const {events} = simulateCascades(shape, seed);
    for (let start = 0; start + linesPerBlock <= events.length; start += linesPerBlock) {
      const lines = events.slice(start, start + linesPerBlock).map((event) => JSON.stringify(event));
      blocks.push(Buffer.from(lines.join('\n')));
      bytes += blocks.at(-1).length;
    }
  }
  console.log(`${blocks.length * linesPerBlock} events, ${Math.round(bytes / 1e6)} MB\n`);
  return blocks;
}

const time = (action) => {
  const start = performance.now();
  action();
  return performance.now() - start;
};

/** Times all blocks; ms by block. */
function run(blocks) {
  const options = checkSummaryOptions({}, 'bench');
  const log = new EventLog(options);
  const parsing = [];
  const adding = [];
  blocks.forEach((block, index) => {
    const lines = block.toString('latin1').split('\n');
    const parse = () => {
      for (const line of lines) JSON.parse(line);
    };
    const add = () => {
      for (const line of lines) log.add(JSON.parse(line));
    };
    // In turns, since the second one finds the cache warm.
    if (index % 2) parsing.push(time(parse));
    adding.push(time(add));
    if (!(index % 2)) parsing.push(time(parse));
  });
  let summary;
  const report = time(() => (summary = buildSummary(log, options)));
  return {log, parsing, adding, report, summary};
}

const sum = (samples) => samples.reduce((a, b) => a + b, 0);

const blocks = createBlocks();
run(blocks.slice(0, 10));
const tenth = Math.ceil(blocks.length / 10);
const results = [];
for (let count = 0; count < runs; count++) {
  const {log, parsing, adding, report, summary} = run(blocks);
  const ratio = (from, to) => sum(adding.slice(from, to)) / sum(parsing.slice(from, to));
  const {events, duplicates} = log.records;
  const {tokens, ids, ...others} = log.bytes;
  results.push({
    ratio: ratio(0),
    blocks: summarize(adding.map((ms, index) => ms / parsing[index])).median,
    growth: ratio(-tenth) / ratio(0, tenth),
    first: ratio(0, tenth),
    last: ratio(-tenth),
    report,
    perToken: tokens / log.tokens.size,
    perId: ids / events,
    perArrival: others.arrivals / log.arrivals.size,
    others: others.counts + others.dark,
    all: tokens + ids + others.arrivals + others.counts + others.dark,
    size: JSON.stringify(summary).length,
    rows: summary.rows.length,
    tokens: log.tokens.size,
    events,
    duplicates,
  });
}
const of = (name) => summarize(results.map((result) => result[name])).median;
const {tokens, events, duplicates, rows} = results[0];
console.log(`${events} distinct events, ${duplicates} duplicates, ${tokens} tokens; medians of ${runs} runs\n`);
const limits = [
  ['(parse + add) / parse', of('ratio'), 2.5, 2],
  ['the same, median of blocks', of('blocks'), 2.5, 2],
  ['last tenth / first tenth', of('growth'), 1.5, 2],
  ['bytes a token', of('perToken'), 80, 1],
  ['bytes an event id', of('perId'), 24, 1],
  ['summary as JSON, bytes', of('size'), 1e6, 0],
];
console.log(
  table(
    ['', 'measured', 'at most'],
    limits.map(([what, value, limit, digits]) => [what, value.toFixed(digits), limit]),
  ),
);
console.log(`\nfirst tenth ${of('first').toFixed(2)}, last tenth ${of('last').toFixed(2)}`);
console.log(`${of('perArrival').toFixed(1)} bytes an arrival; all tables ${(of('all') / 1e6).toFixed(1)} MB`);
console.log(`report from it: ${of('report').toFixed(0)} ms, ${rows} rows`);
for (const [what, value, limit] of limits) {
  if (value > limit) {
    console.error(`over the limit: ${what}`);
    process.exitCode = 1;
  }
}
