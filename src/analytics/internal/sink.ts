// What all ready sinks can be told, in the same words.

import {attempt} from '../../core/utils/attempt.js';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {tracker} from '../../core/events/tracker.js';
import {sinkFor, type Backend} from './create-sink.js';
import type {Message} from './properties.js';

/** What every ready sink takes. */
export interface SinkOptions<Client = unknown> {
  /**
   * Says an event in a taxonomy of the site's own, in place of our name and properties; `undefined`: it is not sent. Texts are
   * still cut to the vendor's limit, and what is null is left out.
   */
  map?: ((event: DarkSocialEvent) => Message | undefined) | undefined;
  /**
   * Where the client is, if not at its usual global: called until it returns the client, for up to 15 s. For clients that are
   * functions, which cannot be told from a getter.
   */
  find?: (() => Client | undefined) | undefined;
  /**
   * The sink's key: a page has one sink of each. Give it where two of the same kind are wanted, for instance with two
   * taxonomies. Default: the product's name and the client, if one is given: `ga4`, `posthog:1`.
   */
  key?: string | undefined;
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

/**
 * A sink whose client is a function, given or found.
 *
 * @throws TypeError for a client that is no function, and for options that are no object.
 */
export function functionSink<Client>(
  backend: Backend<Client>,
  client: Client | null | undefined,
  options?: SinkOptions<Client>,
): Sink {
  if (client != null && typeof client !== 'function') {
    throw wrongArgument(`the sink ${backend.name}`, client, 'give the client’s function, or undefined for the page’s');
  }
  return sinkOf(backend, client, options);
}

/** A sink whose client was checked. */
function sinkOf<Client>(backend: Backend<Client>, client?: Client | null, options?: SinkOptions<Client>): Sink {
  const {map, find, key} = checkOptional(options, `the sink ${backend.name}`);
  const given = client ? () => client : find;
  const found = {...backend, ...(map && {describe: map}), find: given ?? backend.find} as Backend<unknown>;
  return sinkFor([found], {key: key ?? (given && (() => keyFor(backend.name, given)))});
}

/**
 * A sink whose client is an object: given, got from a getter, or found.
 *
 * @throws TypeError for a client that is neither an object nor a getter, and for options that are no object.
 */
export function objectSink<Client extends object>(
  backend: Backend<Client>,
  client: Given<Client> | null | undefined,
  options?: SinkOptions<Client>,
): Sink {
  if (typeof client === 'function') {
    return sinkOf(backend, undefined, {...options, find: client as () => Client | undefined});
  }
  if (client != null && typeof client !== 'object') {
    throw wrongArgument(`the sink ${backend.name}`, client, 'give the client, or undefined for the page’s');
  }
  return sinkOf(backend, client, options);
}
