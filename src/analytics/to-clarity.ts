// Microsoft Clarity: a custom event without properties, and tags by which recordings are filtered. A token among them would name a
// recording's reader, so it goes only by option. https://learn.microsoft.com/en-us/clarity/setup-and-installation/clarity-api

import type {Sink} from '../core/events/event.js';
import {describeWithoutToken, type TokenOption} from './internal/anonymous.js';
import type {Backend} from './internal/create-sink.js';
import {nameWithChannel} from './internal/named.js';
import {describe} from './internal/properties.js';
import {functionSink, type SinkOptions} from './internal/sink.js';

/** The `clarity` function, or its stub. */
export type Clarity = (command: 'event' | 'set', name: string, value?: string) => unknown;

/** Clarity as a backend: `share_whatsapp`, and tags of under 255 characters. Tags are the session's; the name is the event's. */
const withDescription = (say: typeof describe): Backend<Clarity> => ({
  name: 'clarity',
  longest: 254,
  find: () => (globalThis as {clarity?: Clarity}).clarity,
  describe: (event) => ({name: nameWithChannel(event, '_'), properties: say(event).properties}),
  send(clarity, name, tags) {
    for (const [key, value] of Object.entries(tags)) clarity('set', key, String(value));
    clarity('event', name);
  },
});

/** Clarity as a backend. */
export const clarityBackend = /* @__PURE__ */ withDescription(describeWithoutToken);

/**
 * A sink for Clarity, without tokens.
 *
 * @param client - The client's function; default: the page's `clarity` or its stub, also if it comes later.
 * @param options - `token: true` makes tags of tokens too.
 */
export const clarity = (client?: Clarity, {token, ...options}: SinkOptions<Clarity> & TokenOption = {}): Sink =>
  functionSink(token ? withDescription(describe) : clarityBackend, client, options);
