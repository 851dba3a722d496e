// A script tag for who has a backend of his own: takes the drop-in's events there, wherever it stands and whenever it comes.

import {endpoint, type EndpointOptions} from './analytics/endpoint.js';
import {whenThere} from './consent/when-there.js';
import {readValue} from './core/attributes.js';
import type {configure} from './core/configure.js';
import type {Tracker} from './core/tracker.js';
import {warnOnce} from './core/warn.js';

const page = globalThis as {
  darkSocial?: {configure: typeof configure; tracker(): Tracker};
  darkSocialEndpoint?: Partial<EndpointOptions>;
};
const {url = '', batchSize, batchWait, offline} = (document.currentScript as HTMLScriptElement | null)?.dataset ?? {};

const number = (text?: string): number | undefined => (text === undefined ? text : Number(text || NaN));

whenThere(
  () => page.darkSocial,
  ({configure, tracker}) => {
    try {
      const given = {
        url,
        batch: {size: number(batchSize), wait: number(batchWait)},
        offline: offline !== undefined && !!readValue(offline),
        ...page.darkSocialEndpoint,
      };
      const sink = endpoint(given);
      const known = (tracker().analytics ??= new Set());
      const name = `endpoint ${given.url}`;
      // A script that was loaded twice must not send each event twice.
      if (!known.has(name)) configure({sinks: [sink]});
      known.add(name);
    } catch (error) {
      warnOnce(`${error}. No events are sent there.`);
    }
  },
);
