// How far links are passed on: arrivals that an arrival brings (k), and what it is made of.

import {normalQuantile} from '../quantile.js';
import type {Detection, Figure, Passing} from '../summary.js';
import type {ArrivalFacts} from './arrival-facts.js';
import {logInterval, missingOf, studentQuantile} from './intervals.js';
import {Clusters, ratioError} from './ratio.js';

/** Fewer cascades with arrivals, or fewer arrivals that these brought, give no figure: k would be 3 to 9 % too low. */
const minCascades = 100;
const minOnward = 20;

/** The ratio of arrivals that were brought to those that could bring some. */
export interface PassRatio {
  ratio: Passing['ratio'];
  /** Cascades with arrivals that could bring others. */
  ripeCascades: number;
}

/** Measures how links are passed on, among any of the arrivals. */
export class PassMeter {
  readonly #facts: ArrivalFacts;
  readonly #z: number;
  readonly #byCascade: Clusters;
  readonly #byToken: Clusters;

  constructor(facts: ArrivalFacts, z: number) {
    this.#facts = facts;
    this.#z = z;
    this.#byCascade = new Clusters(facts.cascades);
    this.#byToken = new Clusters(facts.families);
  }

  /** The ratio among arrivals, given by their index in the log. */
  ratioOf(arrivals: ArrayLike<number>): PassRatio {
    const facts = this.#facts;
    for (let index = 0; index < arrivals.length; index++) {
      const arrival = arrivals[index];
      const token = facts.tokenOf(arrival);
      if (facts.isRipe(arrival)) {
        this.#byCascade.addY(facts.cascadeOf(token));
        this.#byToken.addY(token);
      }
      if (facts.isBrought(arrival)) {
        this.#byCascade.addX(facts.cascadeOf(token));
        this.#byToken.addX(facts.familyOf(token));
      }
    }
    return this.#take();
  }

  /** The ratio of tokens that those who arrived shared, and whose share event was seen, to these arrivals. */
  sharesPerArrival(arrivals: ArrayLike<number>): PassRatio {
    const facts = this.#facts;
    for (let index = 0; index < arrivals.length; index++) {
      if (!facts.isRipe(arrivals[index])) continue;
      const token = facts.tokenOf(arrivals[index]);
      this.#byCascade.addY(facts.cascadeOf(token));
      this.#byToken.addY(token);
    }
    for (const token of facts.onwardShares()) {
      this.#byCascade.addX(facts.cascadeOf(token));
      this.#byToken.addX(facts.familyOf(token));
    }
    return this.#take();
  }

  /** The relative error of arrivals to tokens whose share event was seen, by cascade. */
  arrivalsPerSeenShare(arrivals: ArrayLike<number>): {cascades: number; error: number} {
    const facts = this.#facts;
    for (let index = 0; index < arrivals.length; index++)
      this.#byCascade.addX(facts.cascadeOf(facts.tokenOf(arrivals[index])));
    for (const token of facts.seenShares()) this.#byCascade.addY(facts.cascadeOf(token));
    const sums = this.#byCascade.take();
    return {cascades: sums.clusters, error: ratioError(sums) / (sums.x / sums.y)};
  }

  #take(): PassRatio {
    const cascade = this.#byCascade.take();
    const token = this.#byToken.take();
    const {x, y} = cascade;
    const error = y ? Math.max(ratioError(cascade), ratioError(token)) : 0;
    return {
      ratio: {parents: y, children: x, cascades: cascade.clusters, tokens: token.clusters, error},
      ripeCascades: cascade.withY,
    };
  }

  /** k with its interval. */
  figureOf({ratio, ripeCascades}: PassRatio): Figure {
    const missing = missingOf({cascades: minCascades - ripeCascades, onward: minOnward - ratio.children});
    return missing ? {status: 'too-few', missing} : kInterval(ratio, this.#z);
  }

  /** Shares that an arrival brings, and arrivals that a share brings. */
  sharing(
    all: ArrayLike<number>,
    shares: number,
    detection: Detection,
  ): Pick<Passing, 'passAlong' | 'arrivalsPerShare'> {
    const {rate, seen, tokens} = detection;
    const needed = {...(rate.status === 'ok' ? {seen: 1 - seen} : rate.missing)};
    // How uncertain the rate of detection is, relative to it.
    const part = seen / tokens;
    const rateVariance = (1 - part) / seen;

    const onward = this.sharesPerArrival(all);
    const missingPass = missingOf({
      ...needed,
      cascades: minCascades - onward.ripeCascades,
      onwardShares: minOnward - onward.ratio.children,
    });
    const direct = this.arrivalsPerSeenShare(all);
    const missingArrivals = missingOf({...needed, cascades: minCascades - direct.cascades});
    const quantile = (cascades: number) => studentQuantile(this.#z, cascades - 1);
    const seenPerArrival = onward.ratio.children / onward.ratio.parents;
    return {
      passAlong: missingPass
        ? {status: 'too-few', missing: missingPass}
        : logInterval(
            seenPerArrival / part,
            Math.sqrt((onward.ratio.error / seenPerArrival) ** 2 + rateVariance),
            quantile(onward.ratio.cascades),
          ),
      arrivalsPerShare: missingArrivals
        ? {status: 'too-few', missing: missingArrivals}
        : logInterval(
            (all.length * part) / shares,
            Math.sqrt(direct.error ** 2 + rateVariance),
            quantile(direct.cascades),
          ),
    };
  }
}

/** The interval of k. `z`: how many standard errors to either side, of a normal distribution. */
function kInterval({children, parents, cascades, error}: Passing['ratio'], z: number) {
  const k = children / parents;
  return logInterval(k, error / k, studentQuantile(z, cascades - 1));
}

/**
 * Whether the k of some page differs from that of all. The level is raised for the number of pages, since of twenty pages that are
 * alike one would differ by chance.
 */
export function isMixed(k: Figure, pages: readonly {k: Figure; ratio: Passing['ratio']}[], level: number): boolean {
  if (k.status !== 'ok') return false;
  const known = pages.filter((page) => page.k.status === 'ok');
  const z = normalQuantile(1 - (1 - level) / known.length);
  return known.some(({ratio}) => {
    const {low, high} = kInterval(ratio, z);
    return k.value < low || k.value > high;
  });
}
