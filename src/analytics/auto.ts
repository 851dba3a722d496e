// Finds the analytics clients of the page by itself, also those that load later.

import type {Sink} from '../core/event.js';
import {sinkFor, type Backend} from './client.js';
import {ga4Backend} from './ga4.js';
import {gtmBackend} from './gtm.js';
import {matomoBackend} from './matomo.js';
import {plausibleBackend} from './plausible.js';

/**
 * What is looked for. Backends in one row feed each other, so only the first that is there gets an event; gtag comes before
 * the data layer, since it reports without set-up.
 */
const rows = [[ga4Backend, gtmBackend], [plausibleBackend], [matomoBackend]] as Backend<unknown>[][];

/** Sinks that hand each event, once, to every client that they find on the page within 15 s: `configure({sinks: auto()})`. */
export const auto = (): Sink[] => rows.map((row) => sinkFor(row, undefined, true));
