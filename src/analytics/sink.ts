// What all ready sinks can be told, in the same words.

import {attempt} from '../core/attempt.js';
import type {DarkSocialEvent, Sink} from '../core/event.js';
import {tracker} from '../core/tracker.js';
import {sinkFor, type Backend} from './client.js';
import type {Message} from './properties.js';

/** What every ready sink takes. */
export interface SinkOptions<Client = unknown> {
  /**
   * Says an event in a taxonomy of the site's own, in place of our name and properties; `undefined`: it is not sent. Texts are
   * still cut to the vendor's limit, and what is null is left out.
   */
  map?: (event: DarkSocialEvent) => Message | undefined;
  /**
   * Where the client is, if not at its usual global: called until it returns the client, for up to 15 s. For clients that are
   * functions, which cannot be told from a getter.
   */
  find?: () => Client | undefined;
  /**
   * The sink's key: a page has one sink of each. Give it where two of the same kind are wanted, for instance with two
   * taxonomies. Default: the product's name and the client, if one is given: `ga4`, `posthog:1`.
   */
  key?: string;
}

/** An object that is a client, or a getter that returns it once it is there. */
export type Given<Client extends object> = Client | (() => Client | undefined);

/**
 * The key of a sink whose client is given: its name, and which client that is. A getter that has none yet stands for itself by
 * its text, since a component that is drawn twice makes it twice.
 */
function keyFor(name: string, find: () => unknown): string {
  const client = attempt(find);
  return `${name}:${client === Object(client) ? tracker().numberOf(client as object) : String(find)}`;
}

/** A sink whose client is a function, given or found. */
export function functionSink<Client>(
  backend: Backend<Client>,
  client: Client | undefined,
  {map, find, key}: SinkOptions<Client> = {},
): Sink {
  const given = client ? () => client : find;
  const found = {...backend, ...(map && {describe: map}), find: given ?? backend.find} as Backend<unknown>;
  return sinkFor([found], {key: key ?? (given && (() => keyFor(backend.name, given)))});
}

/** A sink whose client is an object: given, got from a getter, or found. */
export function objectSink<Client extends object>(
  backend: Backend<Client>,
  client: Given<Client> | undefined,
  options: SinkOptions<Client> = {},
): Sink {
  return typeof client === 'function'
    ? functionSink(backend, undefined, {...options, find: client as () => Client | undefined})
    : functionSink(backend, client, options);
}
