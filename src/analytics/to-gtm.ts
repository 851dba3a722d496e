// Google Tag Manager: events on the data layer, for the site's own triggers and tags.
// https://developers.google.com/tag-platform/tag-manager/datalayer

import type {Sink} from '../core/events/event.js';
import {doc, readGlobal} from '../core/utils/globals.js';
import {variant, type Backend} from './internal/create-sink.js';
import {describeForGoogle} from './internal/properties.js';
import {objectSink, type ClientOrGetter, type SinkOptions} from './internal/sink-options.js';

/** The data layer: an array, or Tag Manager's replacement for it. */
export interface DataLayer {
  push(entry: object): unknown;
}

/**
 * Keys that earlier events had, all undefined: the data layer keeps keys from one push to the next, so they are pushed again to
 * clear them. There is one data layer for all sinks, so this is kept by the module.
 */
const cleared: Record<string, undefined> = {};

const findDataLayer = (): DataLayer | undefined => {
  const dataLayer = readGlobal<DataLayer>('dataLayer');
  return typeof dataLayer?.push === 'function' ? dataLayer : undefined;
};

/**
 * Tag Manager when the site names it: any data layer counts, since nothing else is on the page when Tag Manager runs in a
 * worker.
 */
export const gtmBackend: Backend<DataLayer> = {
  name: 'gtm',
  maxLength: Infinity,
  find: findDataLayer,
  describe: describeForGoogle,
  send(dataLayer, name, properties) {
    dataLayer.push({...cleared, ...properties, event: name});
    for (const key of Object.keys(properties)) cleared[key] = undefined;
  },
};

/** Tag Manager for `auto`, which must tell it from the data layer of gtag.js: by the first entry of its snippet, or its global. */
export const foundGtmBackend = /* @__PURE__ */ variant(gtmBackend, {
  find() {
    // While the page is loading, the snippet of gtag, which takes precedence, may still follow.
    if (doc.readyState === 'loading') return undefined;
    const dataLayer = findDataLayer() as (DataLayer & Iterable<object>) | undefined;
    return dataLayer &&
      (readGlobal('google_tag_manager') || [...dataLayer].some((entry) => 'gtm.start' in Object(entry)))
      ? dataLayer
      : undefined;
  },
});

/**
 * A sink for Google Tag Manager.
 *
 * @param dataLayer - The data layer, if it has another name. Default: `window.dataLayer`, also if it loads later.
 */
export const gtm = (dataLayer?: ClientOrGetter<DataLayer>, options?: SinkOptions<DataLayer>): Sink =>
  objectSink(gtmBackend, dataLayer, options);
