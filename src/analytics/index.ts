// All sinks. A new one is a file beside this and a line here.

export {amplitude, type Amplitude} from './amplitude.js';
export {auto} from './auto.js';
export {customerio} from './customerio.js';
export {endpoint, EndpointError, type EndpointHeaders, type EndpointOptions} from './endpoint.js';
export {ga4, type Gtag} from './ga4.js';
export {gtm, type DataLayer} from './gtm.js';
export {jitsu} from './jitsu.js';
export {matomo, type MatomoDimensions, type MatomoOptions, type Paq} from './matomo.js';
export {mixpanel} from './mixpanel.js';
export {piwikPro} from './piwik-pro.js';
export {plausible, type Plausible} from './plausible.js';
export {posthog, type PostHog} from './posthog.js';
export {eventName, eventProperties, type Message, type Properties} from './properties.js';
export {rudderstack} from './rudderstack.js';
export {segment} from './segment.js';
export type {Given, SinkOptions} from './sink.js';
export type {Tracking} from './tracking.js';
export {umami} from './umami.js';
export {vercel, type VercelTrack} from './vercel.js';
