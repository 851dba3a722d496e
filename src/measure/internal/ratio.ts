// The ratio of two counts that come in clusters, as arrivals come in cascades: its value and its standard error.

/** Sums over clusters of two counts, x and y. */
export interface ClusterSums {
  /** Clusters in which there is any. */
  clusters: number;
  x: number;
  y: number;
  xx: number;
  xy: number;
  yy: number;
}

/** Adds up two counts by cluster. It can be used again after `take`. */
export class Clusters {
  readonly #x: Uint32Array;
  readonly #y: Uint32Array;
  readonly #used: number[] = [];

  /** @param count - The number of clusters. */
  constructor(count: number) {
    this.#x = new Uint32Array(count);
    this.#y = new Uint32Array(count);
  }

  addX(cluster: number): void {
    this.#touch(cluster);
    this.#x[cluster]++;
  }

  addY(cluster: number): void {
    this.#touch(cluster);
    this.#y[cluster]++;
  }

  #touch(cluster: number): void {
    if (!this.#x[cluster] && !this.#y[cluster]) this.#used.push(cluster);
  }

  /**
   * The sums, and empties the clusters. They are of whole numbers, so that they do not depend on the order of the events.
   */
  take(): ClusterSums & {withY: number} {
    const sums = {clusters: this.#used.length, withY: 0, x: 0, y: 0, xx: 0, xy: 0, yy: 0};
    for (const cluster of this.#used) {
      const [x, y] = [this.#x[cluster], this.#y[cluster]];
      sums.x += x;
      sums.y += y;
      sums.xx += x * x;
      sums.xy += x * y;
      sums.yy += y * y;
      if (y) sums.withY++;
      this.#x[cluster] = this.#y[cluster] = 0;
    }
    this.#used.length = 0;
    return sums;
  }
}

/** The standard error of Σx/Σy: clusters are independent of each other, and what is in one is not. */
export function ratioError({clusters: m, x, y, xx, xy, yy}: ClusterSums): number {
  const ratio = x / y;
  const squares = Math.max(0, xx - 2 * ratio * xy + ratio * ratio * yy);
  return m > 1 ? Math.sqrt((squares * m) / (m - 1)) / y : 0;
}
