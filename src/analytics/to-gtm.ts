// Google Tag Manager: events on the data layer, for triggers and tags of the site's own.
// https://developers.google.com/tag-platform/tag-manager/datalayer

import type {Sink} from '../core/events/event.js';
import {doc} from '../core/utils/globals.js';
import {variant, type Backend} from './internal/create-sink.js';
import {describeForGoogle} from './internal/properties.js';
import {objectSink, type Given, type SinkOptions} from './internal/sink.js';

/** The data layer: an array, or what Tag Manager made of it. */
export interface DataLayer {
  push(entry: object): unknown;
}

/** The data layer remembers keys from one push to the next, so those that an event lacks are cleared. */
const cleared: Record<string, undefined> = {};

interface GooglePage {
  dataLayer?: DataLayer;
  google_tag_manager?: unknown;
}

/** Tag Manager as a backend. Whoever names it has a data layer: where Tag Manager runs in a worker, nothing else is on the page. */
export const gtmBackend: Backend<DataLayer> = {
  name: 'gtm',
  longest: Infinity,
  find: () => {
    const {dataLayer} = globalThis as GooglePage;
    return typeof dataLayer?.push === 'function' ? dataLayer : undefined;
  },
  describe: describeForGoogle,
  send(dataLayer, name, properties) {
    dataLayer.push({...cleared, ...properties, event: name});
    for (const key of Object.keys(properties)) cleared[key] = undefined;
  },
};

/**
 * Tag Manager for `auto`, which must not take the data layer of gtag.js for it: found by its container's first entry, or by what it
 * leaves on the page.
 */
export const foundGtmBackend = /* @__PURE__ */ variant(gtmBackend, {
  find() {
    // While the page is still being read, gtag's snippet, which comes first, may follow.
    if (doc.readyState === 'loading') return undefined;
    const dataLayer = gtmBackend.find() as (DataLayer & Iterable<object>) | undefined;
    const {google_tag_manager: loaded} = globalThis as GooglePage;
    return dataLayer && (loaded || [...dataLayer].some((entry) => 'gtm.start' in Object(entry)))
      ? dataLayer
      : undefined;
  },
});

/**
 * A sink for Google Tag Manager.
 *
 * @param dataLayer - The data layer, where it bears another name; default: `window.dataLayer`, also if it comes later.
 */
export const gtm = (dataLayer?: Given<DataLayer>, options?: SinkOptions<DataLayer>): Sink =>
  objectSink(gtmBackend, dataLayer, options);
