// What is known of visits that come without a token: `dark-social/visits`.

import {classifyVisit} from './editions/full.js';
import {track} from './track-visits.js';

export {classifyVisit};
export type {Visit, VisitHints, VisitInput, VisitOptions, VisitSource, VisitWeights} from './visit.js';

/**
 * Tracks visits on this page, as `dark-social.min.js` does: one event `visit` for a landing without a token, `engaged` after an
 * arrival that was read, and what the options `addressBar` and `copies` ask for. Does nothing where there is no page.
 *
 * @example
 * ```ts
 * configure({addressBar: true, sinks: [console.log]});
 * trackVisits();
 * ```
 */
export const trackVisits = (): void => track(classifyVisit);
