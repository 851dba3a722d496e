// How a database names the table and the columns for events, and what its stores check.

import {wrongArgument} from '../../core/utils/check-object.js';

/** `pageCampaign` is the column `page_campaign`, so that nobody has to quote it. */
export const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());

/** Has the table made before it is used, once: where it could not be, the next events ask again. */
export function makeOnce(make: () => Promise<unknown>): () => Promise<unknown> {
  let made: Promise<unknown> | undefined;
  return () =>
    (made ??= make().catch((error) => {
      made = undefined;
      throw error;
    }));
}

/** Returns a client that has the method by which a store asks it; throws TypeError for any other. */
export function checkedClient<Client extends object>(store: string, client: Client, method: keyof Client): Client {
  if (typeof client?.[method] !== 'function')
    throw wrongArgument(store, client, `give a client or pool, which has a function ${String(method)}`);
  return client;
}

/** Returns a table's name that goes into statements as it is; throws TypeError for any other. */
export function checkedTable(store: string, table: string): string {
  if (typeof table !== 'string' || !/^[a-z_]\w*(\.[a-z_]\w*)?$/i.test(table))
    throw new TypeError(`dark-social: ${store}: the table "${table}" is no plain name such as events or public.events`);
  return table;
}
