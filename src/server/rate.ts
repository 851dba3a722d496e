// Limits requests without knowing who sends them.

/** How many requests are taken. */
export interface Rate {
  /** The most of one client in a window; needs the client's key. Default: no limit. */
  perClient?: number;
  /** The most of all together in a window. Default: no limit. */
  total?: number;
  /** The window's length, s. Default: 60. */
  seconds?: number;
}

/** A power of two, so that a hash is cut to it by a mask. */
const buckets = 65_536;

/**
 * Makes a function that counts a request, and returns for how many seconds there are to be no more, or 0.
 *
 * Clients are counted in 65,536 buckets into which their keys are hashed (FNV-1a) with a salt of this window: no key is kept,
 * none can be told from a bucket that thousands of addresses share, and memory does not grow under attack. The few clients
 * that share a bucket share a limit until the window ends.
 */
export function limitRate({perClient = Infinity, total = Infinity, seconds = 60}: Rate, now = Date.now) {
  const counts = new Uint32Array(perClient < Infinity ? buckets : 0);
  let all = 0;
  let salt = 0;
  let end = 0;

  const bucketOf = (key: string): number => {
    let hash = salt;
    for (let index = 0; index < key.length; index++) hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
    return (hash ^ (hash >>> 16)) & (buckets - 1);
  };

  return (client?: string): number => {
    const time = now();
    if (time >= end) {
      end = time + seconds * 1000;
      all = 0;
      counts.fill(0);
      salt = crypto.getRandomValues(new Uint32Array(1))[0];
    }
    const own = client !== undefined && counts.length ? ++counts[bucketOf(client)] : 0;
    // Who is over his own limit does not use up that of all.
    return own > perClient || ++all > total ? Math.ceil((end - time) / 1000) : 0;
  };
}
