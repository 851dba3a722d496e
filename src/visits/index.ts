// `dark-social/visits`: where visits without a token came from.

import {classifyVisit} from './editions/full.js';
import {trackVisits as track} from './track-visits.js';

export {classifyVisit};
export type {Visit, VisitHints, VisitInput, VisitOptions, VisitSource, VisitWeights} from './visit.js';

/**
 * Tracks visits on this page, as `dark-social.min.js` does: one event `visit` for a landing without a token, `engaged` after an
 * arrival that was read, and what the options `addressBar` and `copies` turn on. Does nothing where there is no page.
 *
 * @example
 * ```ts
 * configure({addressBar: true, sinks: [console.log]});
 * trackVisits();
 * ```
 */
export const trackVisits = (): void => track(classifyVisit);
