// What all ready sinks can be told, in the same words.

import type {DarkSocialEvent, Sink} from '../core/event.js';
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
}

/** An object that is a client, or a getter that returns it once it is there. */
export type Given<Client extends object> = Client | (() => Client | undefined);

/** A sink whose client is a function, given or found. */
export function functionSink<Client>(
  backend: Backend<Client>,
  client: Client | undefined,
  {map, find}: SinkOptions<Client> = {},
): Sink {
  return sinkFor([
    {
      ...backend,
      ...(map && {describe: map}),
      find: client ? () => client : (find ?? backend.find),
    } as Backend<unknown>,
  ]);
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
