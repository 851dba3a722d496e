// The sink for a site's own backend.

export {endpoint} from './endpoint.js';
export {EndpointError, type EndpointOptions} from './options.js';
export type {EndpointHeaders} from './request.js';
