// The figures of a run: as a record, and as text for people.
import {sizesOf} from './sizes.mjs';
import {summarize, summarizeRatios} from './statistics.mjs';
import {table} from './table.mjs';
import {judge} from './targets.mjs';

/** What goes into the JSON file: `run` and, by contender, bytes, times and heap with every sample, and the targets. */
export function resultsOf(entries, samples, run) {
  const of = (name) => samples.get(entries.find((entry) => entry.name === name));
  return {
    ...run,
    rounds: of('static HTML').cold.length,
    bytes: entries.filter(({variant}) => !variant).map((entry) => ({name: entry.name, ...sizesOf(entry)})),
    measures: entries.map((entry) => ({
      name: entry.name,
      ...summaries(samples.get(entry), of(entry.variant ? 'static HTML, content-visibility' : 'static HTML')),
    })),
    targets: judge(of),
  };
}

function summaries(samples, base) {
  const summary = ([measure, values]) => [
    measure,
    {...summarize(values), ratio: summarizeRatios(values, base[measure]), samples: values},
  ];
  return Object.fromEntries(Object.entries(samples).map(summary));
}

/** What goes to the terminal. */
export function printed({browser, rounds, bytes, measures, targets}) {
  return [
    `${browser}. Medians of ${rounds} interleaved rounds (first to third quartile); × is times static HTML.`,
    table(
      ['brotli 11, bytes', 'script', 'style', 'together', "one bar's markup"],
      bytes.map(({name, script, style, total, markup}) => [name, script, style, total, markup]),
    ),
    table(
      ['time, ms', 'first bar', '×', '1,000 bars, cold', '×', '1,000 more', '×'],
      measures.map(({name, first, cold, warm}) => [name, ...cells(first), ...cells(cold), ...cells(warm)]),
    ),
    table(
      [
        'work of the main thread, ms',
        'first bar',
        '×',
        '1,000 bars, cold',
        '×',
        '1,000 more',
        '×',
        'heap a bar, bytes',
      ],
      measures.map(({name, firstWork, coldWork, warmWork, heap}) => [
        name,
        ...cells(firstWork),
        ...cells(coldWork),
        ...cells(warmWork),
        Math.round(heap.median),
      ]),
    ),
    table(
      ['target', 'at most', 'measured', '', '(in work)'],
      targets.map(({what, limit, measured, work, met}) => [
        what,
        limit,
        number(measured),
        met ? 'met' : 'not met',
        work === undefined ? '' : number(work),
      ]),
    ),
  ].join('\n\n');
}

function cells(summary) {
  if (!summary) return ['', ''];
  const {median, q1, q3, ratio} = summary;
  return [
    `${number(median)} (${number(q1)}–${number(q3)})`,
    `${ratio.median.toFixed(2)} (${ratio.q1.toFixed(2)}–${ratio.q3.toFixed(2)})`,
  ];
}

function number(value) {
  return value >= 100 ? String(Math.round(value)) : value.toFixed(value >= 10 ? 1 : 2);
}
