// The ids of channels whose files are on their way, so that nobody is warned of them.

/** Filled by `auto.js` alone. Module state, since all elements of a page wait for the same files. */
export const loadingChannels = new Set<string>();
