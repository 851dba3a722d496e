// What the stores in databases share: names of tables and columns, and checks of options.

import {wrongArgument} from '../../core/utils/check-object.js';

/** `pageCampaign` becomes the column `page_campaign`, which needs no quotes. */
export const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());

/** Returns a function that creates the table on its first call. If that fails, the next call tries again. */
export function createOnce(create: () => Promise<unknown>): () => Promise<unknown> {
  let created: Promise<unknown> | undefined;
  return () =>
    (created ??= create().catch((error) => {
      created = undefined;
      throw error;
    }));
}

/** Returns the client, or throws TypeError if it lacks the method that a store calls. */
export function checkedClient<Client extends object>(store: string, client: Client, method: keyof Client): Client {
  if (typeof client?.[method] !== 'function')
    throw wrongArgument(store, client, `give a client or pool, which has a function ${String(method)}`);
  return client;
}

/** Returns the table's name, or throws TypeError if it would need quotes in statements. */
export function checkedTable(store: string, table: string): string {
  if (typeof table !== 'string' || !/^[a-z_]\w*(\.[a-z_]\w*)?$/i.test(table))
    throw new TypeError(`dark-social: ${store}: the table "${table}" is no plain name such as events or public.events`);
  return table;
}
