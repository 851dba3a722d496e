// Which token descends from which: the edges of the cascades.

import {compareText} from './names.js';
import {none, type TokenTable} from './token-table.js';

/** The deepest level that a token can hold; it means this one or a deeper one. */
const deepest = 31;

/** A parent that a token names, but that left no event. */
interface UnseenParent {
  site: number;
  id: number;
  depth: number;
}

/** The nodes of all cascades: first the tokens, by row, then the unseen parents. */
export interface Links {
  /** The parent of each node; −1 for the first of a cascade. */
  parents: Int32Array;
  unseen: UnseenParent[];
  /** Tokens whose parent left an event. */
  edges: number;
  /** Tokens with several possible parents. */
  ambiguous: number[];
}

/**
 * Finds the parents that a token may have: tokens of the same site with the id that it names, one level up, whose first event is not
 * later than its own by more than the tolerance.
 */
export function createParentFinder(tokens: TokenTable, clockTolerance: number): (child: number) => number[] {
  // Chains of tokens whose ids have the same last bits.
  const mask = 2 ** Math.ceil(Math.log2(tokens.size + 1)) - 1;
  const first = new Int32Array(mask + 1).fill(-1);
  const next = new Int32Array(tokens.size);
  for (let index = 0; index < tokens.size; index++) {
    const slot = tokens.id(index) & mask;
    next[index] = first[slot];
    first[slot] = index;
  }

  /** Among tokens of depth 31 the order is that of time, then of text, so that forged tokens cannot make a circle. */
  const isBefore = (parent: number, child: number): boolean =>
    tokens.firstAt[parent] < tokens.firstAt[child] ||
    (tokens.firstAt[parent] === tokens.firstAt[child] && compareText(tokens.text(parent), tokens.text(child)) < 0);

  const isParent = (parent: number, child: number): boolean => {
    if (tokens.site[parent] !== tokens.site[child]) return false;
    const depth = tokens.depth[child];
    if (tokens.depth[parent] === depth - 1) return tokens.firstAt[parent] <= tokens.firstAt[child] + clockTolerance;
    return depth === deepest && tokens.depth[parent] === deepest && isBefore(parent, child);
  };

  return (child) => {
    const id = tokens.parentId(child);
    const found: number[] = [];
    if (!id) return found;
    for (let index = first[id & mask]; index >= 0; index = next[index]) {
      if (tokens.id(index) === id && isParent(index, child)) found.push(index);
    }
    return found;
  };
}

/** Links all tokens, of which `parentsOf` finds the possible parents. */
export function linkTokens(tokens: TokenTable, parentsOf: ReturnType<typeof createParentFinder>): Links {
  const seen = new Int32Array(tokens.size).fill(-1);
  const unseen: UnseenParent[] = [];
  const unseenIndexes = new Map<string, number>();
  const ambiguous: number[] = [];
  let edges = 0;

  const unseenParent = (child: number): number => {
    const parent = {site: tokens.site[child], id: tokens.parentId(child), depth: tokens.depth[child] - 1};
    const key = `${parent.site} ${parent.id} ${parent.depth}`;
    const index = unseenIndexes.get(key) ?? tokens.size + unseen.length;
    if (index === tokens.size + unseen.length) {
      unseen.push(parent);
      unseenIndexes.set(key, index);
    }
    return index;
  };

  for (let child = 0; child < tokens.size; child++) {
    if (tokens.depth[child] === 1) continue;
    const parents = parentsOf(child);
    if (parents.length > 1) ambiguous.push(child);
    else if (parents.length) {
      seen[child] = parents[0];
      edges++;
    } else seen[child] = unseenParent(child);
  }
  const parents = new Int32Array(tokens.size + unseen.length).fill(-1);
  parents.set(seen);
  return {parents, unseen, edges, ambiguous};
}

/** The text of an index, which may be missing. */
export const nameAt = (names: string[], index: number): string => (index === none ? '' : names[index]);
