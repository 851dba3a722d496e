// Which edition of `classifyVisit` the page uses: the full one's script leaves it here, before or after the main script.

import type {Visit, VisitInput, VisitOptions} from './visit.js';

/** An edition of `classifyVisit`. */
export type Classify = (visit: VisitInput, options?: VisitOptions) => Visit;

const key = Symbol.for('dark-social.visits');
const shared = globalThis as {[key]?: Classify};

/** Gives the page the full edition. */
export function offer(classify: Classify): void {
  shared[key] = classify;
}

/** The page's full edition, or else the one at hand. */
export const best = (classify: Classify): Classify => shared[key] ?? classify;
