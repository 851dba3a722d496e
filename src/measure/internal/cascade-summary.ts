// All cascades added up, and the largest ones as trees.

import type {Cascades, CascadeNode, CascadeTree} from '../summary.js';
import {childrenOf, type Forest} from './cascades.js';
import type {EventLog} from './event-log.js';
import {nameAt, type Links} from './link-tokens.js';
import {compareText} from './names.js';
import {idText} from './token-text.js';

/** Trees are cut to so many nodes. */
const maxNodes = 300;

const mean = (sum: number, count: number): number => (count ? sum / count : 0);

/** The structural virality of a cascade of two nodes or more. */
const viralityOf = (distance: number, size: number): number => (2 * distance) / (size * (size - 1));

/** Adds up the cascades. */
export function summarizeCascades(
  log: EventLog,
  links: Links,
  forest: Forest,
  arrivals: Uint32Array,
  trees: number,
): Cascades {
  const count = forest.depth.length;
  const sizes = new Uint32Array(count);
  const histogram: number[] = [];
  const viralities: number[] = [];
  const sums = {depth: 0, breadth: 0};
  const max = {depth: 0, breadth: 0};
  for (let cascade = 0; cascade < count; cascade++) {
    const size = forest.starts[cascade + 1] - forest.starts[cascade];
    sizes[cascade] = size;
    const index = Math.ceil(Math.log2(size));
    while (histogram.length <= index) histogram.push(0);
    histogram[index]++;
    for (const what of ['depth', 'breadth'] as const) {
      sums[what] += forest[what][cascade];
      max[what] = Math.max(max[what], forest[what][cascade]);
    }
    if (size > 1) viralities.push(viralityOf(forest.distance[cascade], size));
  }
  // Added in the order of size, so that the sum does not depend on the order of the events.
  viralities.sort((a, b) => a - b);
  const sorted = sizes.slice().sort();
  return {
    count,
    tokens: log.tokens.size,
    unseen: links.unseen.length,
    edges: links.edges,
    ambiguous: links.ambiguous.length,
    size: {
      mean: mean(links.parents.length, count),
      median: sorted[(count - 1) >> 1] ?? 0,
      max: sorted[count - 1] ?? 0,
    },
    depth: {mean: mean(sums.depth, count), max: max.depth},
    breadth: {mean: mean(sums.breadth, count), max: max.breadth},
    virality: {
      mean: mean(
        viralities.reduce((sum, virality) => sum + virality, 0),
        viralities.length,
      ),
      max: viralities.at(-1) ?? 0,
      count: viralities.length,
    },
    sizes: histogram,
    largest: largestTrees(log, links, forest, arrivals, sizes, trees),
  };
}

/** A text by which nodes that are alike otherwise have an order that does not depend on that of the events. */
function nodeText({tokens, sites}: EventLog, {unseen}: Links, node: number): string {
  if (node < tokens.size) return tokens.text(node);
  const {site, id, depth} = unseen[node - tokens.size];
  return `${idText(id)} ${depth} ${nameAt(sites.list, site)}`;
}

function largestTrees(
  log: EventLog,
  links: Links,
  forest: Forest,
  arrivals: Uint32Array,
  sizes: Uint32Array,
  limit: number,
): CascadeTree[] {
  if (!limit) return [];
  // Only those that are as large as the last one of the list need a closer look.
  const smallest = sizes.slice().sort().at(-limit) ?? 1;
  const candidates = [...sizes.keys()].filter((cascade) => sizes[cascade] >= smallest);
  const ranked = candidates.map((cascade) => {
    const nodes = forest.order.subarray(forest.starts[cascade], forest.starts[cascade + 1]);
    const sum = nodes.reduce((total, node) => total + (arrivals[node] ?? 0), 0);
    return {cascade, root: nodes[0], arrivals: sum, text: nodeText(log, links, nodes[0])};
  });
  ranked.sort((a, b) => sizes[b.cascade] - sizes[a.cascade] || b.arrivals - a.arrivals || compareText(a.text, b.text));
  const children = childrenOf(links.parents);
  return ranked.slice(0, limit).map(({cascade, root, arrivals: sum}) => {
    const size = sizes[cascade];
    return {
      size,
      depth: forest.depth[cascade],
      breadth: forest.breadth[cascade],
      ...(size > 1 && {virality: viralityOf(forest.distance[cascade], size)}),
      arrivals: sum,
      nodes: nodesOf(log, links, children, arrivals, root),
    };
  });
}

/** The first nodes of a cascade, level by level; siblings by time, then by token. */
function nodesOf(
  log: EventLog,
  links: Links,
  {first, next}: ReturnType<typeof childrenOf>,
  arrivals: Uint32Array,
  root: number,
): CascadeNode[] {
  const {tokens, channels, pages} = log;
  const firstAt = (node: number) => (node < tokens.size ? tokens.firstAt[node] : -Infinity);
  const listed = [{node: root, parent: -1}];
  for (let index = 0; index < listed.length && listed.length < maxNodes; index++) {
    const siblings: number[] = [];
    for (let child = first[listed[index].node]; child >= 0; child = next[child]) siblings.push(child);
    siblings.sort((a, b) => firstAt(a) - firstAt(b) || compareText(nodeText(log, links, a), nodeText(log, links, b)));
    for (const node of siblings.slice(0, maxNodes - listed.length)) listed.push({node, parent: index});
  }
  return listed.map(({node, parent}) => ({
    ...(node < tokens.size && {token: tokens.text(node)}),
    ...(parent >= 0 && {parent}),
    channel: node < tokens.size ? nameAt(channels.list, tokens.channel[node]) : '',
    page: node < tokens.size ? nameAt(pages.list, tokens.page[node]) : '',
    ...(node < tokens.size && {firstAt: tokens.firstAt[node]}),
    arrivals: arrivals[node] ?? 0,
  }));
}
