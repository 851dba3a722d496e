// Microsoft Clarity: a custom event without properties, and tags by which recordings are filtered. A token among them could
// identify the visitor of a recording, so it is sent only by option. https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-api

import type {Sink} from '../core/events/event.js';
import {describeWithoutToken, type TokenOption} from './internal/anonymous.js';
import {findGlobal, type Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/name-with-channel.js';
import {describeEvent} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink-options.js';

/** The `clarity` function, or its stub. */
export type Clarity = (command: 'event' | 'set', name: string, value?: string) => unknown;

/** Sends the event `share_whatsapp`, and tags of under 255 characters, which belong to the session. */
const createBackend = (describe: typeof describeEvent): Backend<Clarity> => ({
  name: 'clarity',
  maxLength: 254,
  find: /* @__PURE__ */ findGlobal<Clarity>('clarity'),
  describe: (event) => ({name: nameWithChannel(event, '_'), properties: describe(event).properties}),
  send(clarity, name, tags) {
    for (const [key, value] of Object.entries(tags)) clarity('set', key, String(value));
    clarity('event', name);
  },
});

export const clarityBackend = /* @__PURE__ */ createBackend(describeWithoutToken);

/**
 * A sink for Clarity, without tokens.
 *
 * @param client - The client's function; default: the page's `clarity` or its stub, also if it loads later.
 * @param options - `token: true` sends tokens as tags too.
 */
export const clarity = (client?: Clarity, {token, ...options}: SinkOptions<Clarity> & TokenOption = {}): Sink =>
  functionSink(token ? createBackend(describeEvent) : clarityBackend, client, options);
