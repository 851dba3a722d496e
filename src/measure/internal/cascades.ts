// The cascades that linked tokens form, and their measures.

import {grow} from './grow.js';

/** All cascades. Node numbers are those of the links. */
export interface Forest {
  /** Nodes by cascade; within one level by level, parents before their children. */
  order: Int32Array;
  /** Where each cascade begins in `order`, and at last where the last one ends. */
  starts: Int32Array;
  /** The cascade of each node. */
  cascadeOf: Int32Array;
  /** Measures by cascade. `distance` is the sum of s(n−s) over its edges: half of n(n−1) times the virality. */
  depth: Uint32Array;
  breadth: Uint32Array;
  distance: Float64Array;
}

/** A node's children, as chains: the first child of each node, and of each child the next one. */
export interface Children {
  first: Int32Array;
  next: Int32Array;
}

/** Lists children. */
export function childrenOf(parents: Int32Array): Children {
  const first = new Int32Array(parents.length).fill(-1);
  const next = new Int32Array(parents.length).fill(-1);
  for (let node = parents.length - 1; node >= 0; node--) {
    const parent = parents[node];
    if (parent < 0) continue;
    next[node] = first[parent];
    first[parent] = node;
  }
  return {first, next};
}

/** Finds the cascades, and measures each. */
export function findCascades(parents: Int32Array): Forest {
  const {first, next} = childrenOf(parents);
  const order = new Int32Array(parents.length);
  const cascadeOf = new Int32Array(parents.length);
  let starts = new Int32Array(1024);
  let depth = new Uint32Array(1024);
  let breadth = new Uint32Array(1024);
  let [count, end] = [0, 0];

  for (let root = 0; root < parents.length; root++) {
    if (parents[root] >= 0) continue;
    if (count + 1 === starts.length) {
      starts = grow(starts, 2 * starts.length);
      depth = grow(depth, starts.length);
      breadth = grow(breadth, starts.length);
    }
    starts[count] = end;
    order[end++] = root;
    // Level by level: the children of a level's nodes are the next level.
    let level = starts[count];
    while (level < end) {
      const levelEnd = end;
      depth[count]++;
      breadth[count] = Math.max(breadth[count], levelEnd - level);
      for (; level < levelEnd; level++) {
        cascadeOf[order[level]] = count;
        for (let child = first[order[level]]; child >= 0; child = next[child]) order[end++] = child;
      }
    }
    starts[++count] = end;
  }

  return {
    order,
    starts: starts.slice(0, count + 1),
    cascadeOf,
    depth: depth.slice(0, count),
    breadth: breadth.slice(0, count),
    distance: distances(parents, order, starts, count),
  };
}

/** The sum over a cascade's edges of the nodes on one side times those on the other. */
function distances(parents: Int32Array, order: Int32Array, starts: Int32Array, count: number): Float64Array {
  const below = new Uint32Array(parents.length).fill(1);
  const sums = new Float64Array(count);
  for (let cascade = 0; cascade < count; cascade++) {
    const size = starts[cascade + 1] - starts[cascade];
    for (let index = starts[cascade + 1] - 1; index > starts[cascade]; index--) {
      const node = order[index];
      sums[cascade] += below[node] * (size - below[node]);
      below[parents[node]] += below[node];
    }
  }
  return sums;
}
