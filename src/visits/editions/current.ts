// Which edition of `classifyVisit` the page uses: the full one's script leaves it here, before or after the main script.

import {attempt} from '../../core/utils/attempt.js';
import {readGlobal} from '../../core/utils/globals.js';
import type {Visit, VisitInput, VisitOptions} from '../visit.js';

/** An edition of `classifyVisit`. */
export type Classify = (visit: VisitInput, options?: VisitOptions) => Visit;

const key = Symbol.for('dark-social.visits');
const shared = globalThis as {[key]?: Classify};

/** Gives the page the full edition. */
export function offer(classify: Classify): void {
  shared[key] = classify;
}

/** The page's full edition, or else, and where that fails, the one at hand. */
export function best(classify: Classify): Classify {
  const full = readGlobal<Classify>(key);
  return (...given) => {
    const visit = typeof full === 'function' ? attempt(() => full(...given)) : undefined;
    return typeof visit?.source === 'string' ? visit : classify(...given);
  };
}
