// Totals, groups and rows of a summary, from the rows of the SQL measures.

import type {Counts, Detection, Figure, Group, Row, Summary} from '../../measure/summary.js';
import {
  figureOf,
  numberOf,
  numberOrNull,
  type RunMeasure,
  type SqlRow,
  textOf,
  textOrNull,
  valuesByGroup,
} from './sql-row.js';

type Values = {[currency: string]: number};

const countsOf = (row: SqlRow, value: Values = {}): Counts => ({
  shares: numberOf(row.shares),
  sharesFailed: numberOf(row.shares_failed),
  arrivals: numberOf(row.arrivals),
  damaged: numberOf(row.damaged),
  probed: numberOf(row.probed),
  onward: numberOf(row.onward),
  engaged: numberOf(row.engaged),
  conversions: numberOf(row.conversions),
  value,
});

const groupKey = ({scope, group_key}: SqlRow): string => JSON.stringify([scope, textOrNull(group_key)]);

/** k of each group, and what its interval is made of. */
interface PassRatio {
  k: Figure;
  ratio: Summary['passing']['ratio'];
  key: string | null;
}

const noRatio = {parents: 0, children: 0, cascades: 0, tokens: 0, error: 0};
const noK: Figure = {status: 'too-few', missing: {cascades: 100, onward: 20}};

function passRatioOf(row: SqlRow): PassRatio {
  const {parents, children, cascades, tokens, error, k, k_low: low, k_high: high} = row;
  return {
    k: figureOf([k, low, high], {cascades: row.missing_cascades, onward: row.missing_onward}),
    ratio: {
      parents: numberOf(parents),
      children: numberOf(children),
      cascades: numberOf(cascades),
      tokens: numberOf(tokens),
      error: numberOf(error),
    },
    key: textOrNull(row.group_key),
  };
}

/** The groups of all scopes, and what k overall is made of. */
export interface Groups extends Pick<Summary, 'totals' | 'sharesEstimated' | 'channels' | 'campaigns' | 'pages'> {
  overall: PassRatio;
  /** The ratios of pages, those that are not listed as one. */
  pageRatios: PassRatio[];
}

/** Reads totals, channels, campaigns and pages. */
export async function readGroups(run: RunMeasure): Promise<Groups> {
  const rows = await run('groups');
  const values = valuesByGroup(await run('group-values'), groupKey);
  const kRows = await run('k');
  const ratios = new Map(kRows.map((row) => [groupKey(row), passRatioOf(row)]));

  const sharesOf = (row: SqlRow): Figure =>
    figureOf([row.shares_estimated, row.shares_low, row.shares_high], {
      tokens: row.missing_tokens,
      ...(numberOf(row.missing_tokens) === 0 && numberOrNull(row.shares_estimated) === null && {seen: 1}),
    });
  const groups = (scope: string): Group[] =>
    rows
      .filter((row) => row.scope === scope)
      .map((row) => ({
        key: textOrNull(row.group_key),
        ...countsOf(row, values.get(groupKey(row))),
        sharesEstimated: sharesOf(row),
        k: ratios.get(groupKey(row))?.k ?? noK,
      }));
  const total = rows.find(({scope}) => scope === 'all');
  return {
    totals: countsOf(total ?? {}, total && values.get(groupKey(total))),
    sharesEstimated: total ? sharesOf(total) : {status: 'too-few', missing: {tokens: 20}},
    channels: groups('channel'),
    campaigns: groups('campaign'),
    pages: groups('page'),
    overall: ratios.get(JSON.stringify(['all', ''])) ?? {k: noK, ratio: noRatio, key: ''},
    pageRatios: kRows.filter(({scope}) => scope === 'page').map(passRatioOf),
  };
}

/** Reads the rows by day, channel, campaign and page. */
export async function readRows(run: RunMeasure): Promise<Row[]> {
  const rowKey = ({day, channel, campaign, page_key}: SqlRow): string =>
    JSON.stringify([numberOf(day), channel, campaign, textOrNull(page_key)]);
  const values = valuesByGroup(await run('row-values'), rowKey);
  return (await run('rows')).map((row) => ({
    day: numberOf(row.day),
    channel: textOf(row.channel),
    campaign: textOf(row.campaign),
    page: textOrNull(row.page_key),
    ...countsOf(row, values.get(rowKey(row))),
  }));
}

/** Reads how many share events reach the log. */
export async function readDetection(run: RunMeasure): Promise<Detection> {
  const row = (await run('detection')).find(({scope}) => scope === 'all') ?? {missing_tokens: 20};
  return {
    tokens: numberOf(row.tokens),
    seen: numberOf(row.seen),
    rate: figureOf([row.rate, row.rate_low, row.rate_high], {tokens: row.missing_tokens}),
  };
}
