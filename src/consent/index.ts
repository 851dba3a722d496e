// Follows the consent tools of the page.

export {followConsent} from './follow-consent.js';
export type {TcfOptions} from './sources/tcf.js';
export type {ConsentSources} from './watch-consent.js';
