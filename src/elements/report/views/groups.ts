// Channels, campaigns and pages: how much each was shared and brought. A click on one shows it alone.

import {nothing, type TemplateResult} from 'lit-html';
import type {Group} from '../../../measure/summary.js';
import type {KeyedCounts} from '../data/select-rows.js';
import type {Bar} from '../parts/bars.js';
import {bars, barsPicture} from '../parts/bars.js';
import type {ReportContext} from '../parts/context.js';
import {panel, type View} from '../parts/panel.js';
import {cell, figureCell, intervalText, type Cell, type Table} from '../parts/table.js';
import {fill} from '../words/report-words.js';

/** So many are drawn; the table has all. */
const maxBars = 8;

type Kind = 'channel' | 'campaign' | 'page';

const kinds = {channel: 'channels', campaign: 'campaigns', page: 'pages'} as const;

/** What a group is called: its own name, or words for those that have none. */
export function groupName(kind: Kind, key: string | null, {words, channelName}: ReportContext): string {
  if (key === null) return words.otherPages;
  if (!key) return words.none;
  return kind === 'channel' ? channelName(key) : key;
}

/** What a summary knows about a group beside its counts; nothing if that is of the whole log. */
function ratiosOf(kind: Kind, key: string | null, {summary, ofWholeLog}: ReportContext): Group | undefined {
  return ofWholeLog ? undefined : summary[kinds[kind]].find((group) => group.key === key);
}

function table(kind: Kind, list: readonly KeyedCounts[], context: ReportContext): Table {
  const {words, format} = context;
  const {columns} = words;
  return {
    columns: [
      words[kind],
      words.metrics.shares,
      columns.sharesEstimated,
      words.metrics.arrivals,
      words.spread.arrivalsPerShare,
      words.metrics.onward,
      words.metrics.engaged,
      words.metrics.conversions,
      columns.value,
      words.spread.k,
      columns.interval,
    ],
    rows: list.map((counts): Cell[] => {
      const {shares, arrivals, onward, engaged, conversions, key} = counts;
      const ratios = ratiosOf(kind, key, context);
      const estimated = ratios?.sharesEstimated.status === 'ok' ? ratios.sharesEstimated.value : undefined;
      return [
        groupName(kind, key, context),
        cell(shares, format.number),
        cell(estimated, format.number),
        cell(arrivals, format.number),
        cell(estimated ? arrivals / estimated : undefined, format.decimal),
        cell(onward, format.number),
        cell(engaged, format.number),
        cell(conversions, format.number),
        format.amounts(counts.value),
        figureCell(ratios?.k, format.decimal),
        intervalText(ratios?.k, format.decimal, context),
      ];
    }),
  };
}

/** Draws the comparison of channels, campaigns or pages. */
export function groups(kind: Kind, context: ReportContext): TemplateResult {
  const {words, format, selection, filters, setFilters} = context;
  const list = selection[kinds[kind]];
  const isFiltered = filters[kind] !== undefined;
  const drawn = list
    .filter(({arrivals, shares}) => arrivals || shares)
    .slice(0, maxBars)
    .map((counts): Bar => ({
      name: groupName(kind, counts.key, context),
      size: counts.arrivals,
      cells: [cell(counts.shares, format.number), cell(counts.arrivals, format.number)],
      isMuted: counts.key === null,
      action:
        counts.key === null || isFiltered
          ? undefined
          : {
              label: fill(words.showOnly, {name: groupName(kind, counts.key, context)}),
              run: () => setFilters({...filters, [kind]: counts.key ?? undefined}),
            },
    }));
  const view: View = {
    id: kinds[kind],
    title: words.views[kinds[kind]],
    about: drawn.length ? undefined : words.hours.none,
    picture: drawn.length ? bars(drawn, context, [words.metrics.shares, words.metrics.arrivals]) : nothing,
    savedPicture: (width) => barsPicture(drawn, context, width),
    table: table(kind, list, context),
  };
  return panel(view, context);
}
