// The sink that keeps events, with the library, for pages that load both afresh.

export * from '../core/library.js';
export {localAnalytics} from 'dark-social/analytics/local.js';
