// The options that all ready sinks share.

import type {DarkSocialEvent, Sink} from '../../core/events/event.js';
import {pageState} from '../../core/page/page-state.js';
import {attempt} from '../../core/utils/attempt.js';
import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import {createSink, type Backend} from './create-sink.js';
import type {Message} from './properties.js';

/** Options of every ready sink. */
export interface SinkOptions<Client = unknown> {
  /**
   * Maps an event to the site's own taxonomy, in place of our name and properties; return `undefined` to skip the event. Texts
   * are still cut to the vendor's limit, and null is left out.
   */
  map?: ((event: DarkSocialEvent) => Message | undefined) | undefined;
  /**
   * Returns the client if it is not at its usual global. Called until it returns one, for up to 15 s. For clients that are
   * functions, since those cannot be told from a getter.
   */
  find?: (() => Client | undefined) | undefined;
  /**
   * The sink's key: a page has one sink of each. Set it to use two of the same kind, for instance with two taxonomies. Default:
   * the product's name and the client, if one is given: `ga4`, `posthog:1`.
   */
  key?: string | undefined;
}

/** A client object, or a getter that returns it once it is there. */
export type ClientOrGetter<Client extends object> = Client | (() => Client | undefined);

/**
 * The key of a sink with a given client: its name, and which client that is. A getter without a client yet is identified by its
 * source text, because a component that renders twice creates it twice.
 */
function keyFor(name: string, find: () => unknown): string {
  const client = attempt(find);
  return `${name}:${client === Object(client) ? pageState().numberOf(client as object) : String(find)}`;
}

/**
 * A sink whose client is a function, given or found.
 *
 * @throws TypeError if the client is not a function, or the options are not an object.
 */
export function functionSink<Client>(
  backend: Backend<Client>,
  client: Client | null | undefined,
  options?: SinkOptions<Client>,
): Sink {
  if (client != null && typeof client !== 'function') {
    throw wrongArgument(`the sink ${backend.name}`, client, 'give the client’s function, or undefined for the page’s');
  }
  return sinkFor(backend, client, options);
}

/**
 * A sink whose client is an object: given, returned by a getter, or found.
 *
 * @throws TypeError if the client is neither an object nor a getter, or the options are not an object.
 */
export function objectSink<Client extends object>(
  backend: Backend<Client>,
  client: ClientOrGetter<Client> | null | undefined,
  options?: SinkOptions<Client>,
): Sink {
  if (typeof client === 'function') {
    return sinkFor(backend, undefined, {...options, find: client as () => Client | undefined});
  }
  if (client != null && typeof client !== 'object') {
    throw wrongArgument(`the sink ${backend.name}`, client, 'give the client, or undefined for the page’s');
  }
  return sinkFor(backend, client, options);
}

function sinkFor<Client>(backend: Backend<Client>, client?: Client | null, options?: SinkOptions<Client>): Sink {
  const {map, find, key} = checkOptional(options, `the sink ${backend.name}`);
  const given = client ? () => client : find;
  const found = {...backend, ...(map && {describe: map}), find: given ?? backend.find} as Backend<unknown>;
  return createSink([found], {key: key ?? (given && (() => keyFor(backend.name, given)))});
}
