// How a database names the table and the columns for events.

/** `pageCampaign` is the column `page_campaign`, so that nobody has to quote it. */
export const columnOf = (field: string) => field.replace(/[A-Z]/g, (letter) => '_' + letter.toLowerCase());

/** Returns a table's name that goes into statements as it is; throws TypeError for any other. */
export function checkedTable(store: string, table: string): string {
  if (!/^[a-z_]\w*(\.[a-z_]\w*)?$/i.test(table))
    throw new TypeError(`dark-social: ${store}: the table "${table}" is no plain name such as events or public.events`);
  return table;
}
