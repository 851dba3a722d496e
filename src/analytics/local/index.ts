// `dark-social/analytics/local.js`: a sink that keeps events in the browser.

export {localAnalytics, type LocalAnalytics, type LocalOptions} from './local-analytics.js';
