// Short links. To add a shortener, add a file to services/ and a line here.

export type {ApiOptions} from './services/api.js';
export {bitly, type BitlyOptions} from './services/bitly.js';
export {dub} from './services/dub.js';
export {prepareShare} from './prepare-share.js';
export {shlink} from './services/shlink.js';
export {shortLinks, type ShortLinksOptions} from './short-links.js';
export {ShortenerError, type Shortener, type ShortenerLike} from './shortener.js';
export {yourls} from './services/yourls.js';
