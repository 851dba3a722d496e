// Consent as the page's own tools for it say.

export {followConsent} from './follow-consent.js';
export type {TcfOptions} from './sources/tcf.js';
export type {ConsentSources} from './watch-consent.js';
