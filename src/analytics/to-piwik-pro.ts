// Piwik PRO: Matomo's commands on a queue of the same name.
// https://developers.piwik.pro/docs/custom-events-1

import type {Sink} from '../core/events/event.js';
import {variant, type Backend} from './internal/create-sink.js';
import {matomoBackend, matomoSink, type MatomoOptions, type Paq} from './to-matomo.js';

export const piwikProBackend: Backend<Paq> = /* @__PURE__ */ variant(matomoBackend, {name: 'piwik-pro'});

/** A sink for Piwik PRO, with the options of Matomo's. */
export const piwikPro = (options?: MatomoOptions): Sink => matomoSink(piwikProBackend, options);
