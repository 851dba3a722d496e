/** Indexes by key: those of the first key, then those of the next, each in their own order. */
export interface GroupedIndexes {
  /** Where the indexes of each key begin in `order`, and at last where all end. */
  starts: Uint32Array;
  order: Uint32Array;
}

/** Groups the indexes below `size` by their keys, which are below `keys`. */
export function groupIndexes(size: number, keyOf: (index: number) => number, keys: number): GroupedIndexes {
  const starts = new Uint32Array(keys + 1);
  for (let index = 0; index < size; index++) starts[keyOf(index) + 1]++;
  for (let key = 0; key < keys; key++) starts[key + 1] += starts[key];
  const order = new Uint32Array(size);
  const ends = starts.slice();
  for (let index = 0; index < size; index++) order[ends[keyOf(index)]++] = index;
  return {starts, order};
}
