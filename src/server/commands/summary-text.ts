// What `dark-social report` prints: the main figures, for a terminal.

import type {Figure, Group, Summary} from '../../measure/summary.js';

const whole = new Intl.NumberFormat('en', {maximumFractionDigits: 0});
const fine = new Intl.NumberFormat('en', {maximumSignificantDigits: 3});
const percent = new Intl.NumberFormat('en', {style: 'percent', maximumFractionDigits: 1});

/** A figure with its interval, or how many of what are missing for one. */
function figure(value: Figure, format: Intl.NumberFormat): string {
  if (value.status === 'ok')
    return `${format.format(value.value)} (${format.format(value.low)} to ${format.format(value.high)})`;
  const missing = Object.entries(value.missing).map(([what, count]) => `${whole.format(count)} more ${what}`);
  return `too few: ${missing.join(', ')} needed`;
}

/** A text in a column, without characters that control a terminal or turn its direction. */
function column(text: string, width: number): string {
  const shown = text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
  return (shown.length > width ? shown.slice(0, width - 1) + '…' : shown).padEnd(width);
}

const row = (name: string, value: string): string => `${name.padEnd(22)}${value}`;

function table(title: string, groups: readonly Group[], others: string): string[] {
  if (!groups.length) return [];
  const head = ['shares', 'arrivals', 'engaged', 'onward'].map((name) => name.padStart(10)).join('');
  return [
    '',
    column(title, 32) + head,
    ...groups.slice(0, 10).map(({key, shares, arrivals, engaged, onward}) => {
      const counts = [shares, arrivals, engaged, onward].map((count) => whole.format(count).padStart(10));
      return column(key === null ? others : key || '(none)', 32) + counts.join('');
    }),
  ];
}

const date = (time: number | null): string => (time === null ? '-' : new Date(time).toISOString().slice(0, 10));

/** The main figures of a summary, as lines for a terminal. */
export function summaryText(summary: Summary): string {
  const {totals, detection, passing, cascades, visits, rates} = summary;
  const inferred = Object.values(visits.inferred).reduce((sum, count) => sum + count, 0);
  return [
    row('events', `${whole.format(summary.records.events)}, from ${date(summary.firstAt)} to ${date(summary.lastAt)}`),
    row('shares seen', whole.format(totals.shares)),
    row('shares estimated', figure(summary.sharesEstimated, whole)),
    row('arrivals', whole.format(totals.arrivals)),
    row('  read the page', figure(rates.engaged, percent)),
    row('  converted', figure(rates.converted, percent)),
    row('  by passed-on links', whole.format(totals.onward)),
    row('shares that reach you', figure(detection.rate, percent)),
    row('arrivals per share', figure(passing.arrivalsPerShare, fine)),
    row('shares per arrival', figure(passing.passAlong, fine)),
    row('arrivals per arrival', figure(passing.k, fine) + (passing.mixed ? '; pages differ: see each' : '')),
    row('cascades', `${whole.format(cascades.count)}, the largest of ${whole.format(cascades.size.max)} shares`),
    row('other visits', `${whole.format(inferred)} with a known source`),
    row('  without one', `${whole.format(visits.unknown.dark)} dark, ${whole.format(visits.unknown.direct)} direct`),
    ...table('channel', summary.channels, '(all others)'),
    ...table('campaign', summary.campaigns, '(all others)'),
    ...table('page', summary.pages, '(all others)'),
  ].join('\n');
}
