// The cascades of a summary, from the rows of the SQL measures.

import type {CascadeNode, Cascades, CascadeTree} from '../../measure/summary.js';
import {numberOf, numberOrNull, type RunMeasure, type SqlRow, textOf, textOrNull} from './sql-row.js';

/** Trees are cut to so many nodes. */
const maxNodes = 300;

/** The nodes of a tree, parents before their children. The rows come by level, and siblings in order. */
function nodesOf(rows: readonly SqlRow[]): CascadeNode[] {
  const children = new Map<string, SqlRow[]>();
  for (const row of rows) {
    const parent = textOf(row.parent_node);
    const siblings = children.get(parent);
    if (siblings) siblings.push(row);
    else children.set(parent, [row]);
  }
  const listed: {row: SqlRow; parent: number | undefined}[] = [{row: rows[0], parent: undefined}];
  for (let index = 0; index < listed.length && listed.length < maxNodes; index++) {
    for (const row of children.get(textOf(listed[index].row.node)) ?? [])
      if (listed.length < maxNodes) listed.push({row, parent: index});
  }
  return listed.map(({row, parent}) => {
    const token = textOrNull(row.token);
    return {
      ...(token !== null && {token}),
      ...(parent !== undefined && {parent}),
      channel: textOf(row.channel),
      page: textOf(row.page),
      ...(token !== null && {firstAt: numberOf(row.first_at)}),
      arrivals: numberOf(row.arrivals),
    };
  });
}

async function readTrees(run: RunMeasure): Promise<CascadeTree[]> {
  const places = new Map<number, SqlRow[]>();
  for (const row of await run('trees')) {
    const rows = places.get(numberOf(row.place)) ?? [];
    rows.push(row);
    places.set(numberOf(row.place), rows);
  }
  return [...places.values()].map((rows) => {
    const [{size, depth, breadth, virality, cascade_arrivals: arrivals}] = rows;
    return {
      size: numberOf(size),
      depth: numberOf(depth),
      breadth: numberOf(breadth),
      ...(numberOrNull(virality) !== null && {virality: numberOf(virality)}),
      arrivals: numberOf(arrivals),
      nodes: nodesOf(rows),
    };
  });
}

/** Reads the cascades, added up, and the largest ones. */
export async function readCascades(run: RunMeasure): Promise<Cascades> {
  const [row = {}] = await run('cascades');
  const sizes: number[] = [];
  for (const {doublings, cascades} of await run('cascade-sizes')) sizes[numberOf(doublings)] = numberOf(cascades);
  return {
    count: numberOf(row.cascades),
    tokens: numberOf(row.tokens),
    unseen: numberOf(row.unseen),
    edges: numberOf(row.edges),
    ambiguous: numberOf(row.ambiguous),
    size: {mean: numberOf(row.mean_size), median: numberOf(row.median_size), max: numberOf(row.max_size)},
    depth: {mean: numberOf(row.mean_depth), max: numberOf(row.max_depth)},
    breadth: {mean: numberOf(row.mean_breadth), max: numberOf(row.max_breadth)},
    virality: {
      mean: numberOf(row.mean_virality),
      max: numberOf(row.max_virality),
      count: numberOf(row.with_virality),
    },
    sizes: Array.from(sizes, (count) => count ?? 0),
    largest: await readTrees(run),
  };
}
