// How a database names the table and the columns for events.

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

/** Returns a table's name that goes into statements as it is; throws TypeError for any other. */
export function checkedTable(store: string, table: string): string {
  if (!/^[a-z_]\w*(\.[a-z_]\w*)?$/i.test(table))
    throw new TypeError(`dark-social: ${store}: the table "${table}" is no plain name such as events or public.events`);
  return table;
}
