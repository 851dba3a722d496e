// All sinks. A new one is a file beside this and a line here.

export {auto} from './auto.js';
export {ga4, type Gtag} from './ga4.js';
export {gtm, type DataLayer} from './gtm.js';
export {matomo, type MatomoDimensions, type Paq} from './matomo.js';
export {plausible, type Plausible} from './plausible.js';
export {endpoint, EndpointError, type EndpointHeaders, type EndpointOptions} from './endpoint.js';
export {eventName, eventProperties} from './properties.js';
