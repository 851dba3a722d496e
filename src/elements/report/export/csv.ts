// Tables as CSV (RFC 4180) that no spreadsheet takes for formulas.

import type {Cell, Table} from '../parts/table.js';

/** What spreadsheets take for the begin of a formula, in full width too. */
const formulaStart = /^[\s\u200b-\u200f\ufeff]*[=+\-@|%＝＋－＠]|^[\t\r\n]/;

/** One field: quoted where it must be, with an apostrophe before what a spreadsheet would compute. */
export function csvField(text: string): string {
  const guarded = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n;\t]|^\s|\s$/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}

const fieldOf = (cell: Cell): string =>
  typeof cell === 'string' ? csvField(cell) : cell.value === null ? '' : String(cell.value);

/** The table, with numbers as they are and not as the page shows them. */
export const toCsv = ({columns, rows}: Table): string =>
  [columns.map(csvField), ...rows.map((row) => row.map(fieldOf))].map((row) => `${row.join(',')}\r\n`).join('');

/** The same as a list of objects by column. */
export const toJson = ({columns, rows}: Table): string =>
  JSON.stringify(
    rows.map((row) =>
      Object.fromEntries(row.map((cell, index) => [columns[index], typeof cell === 'string' ? cell : cell.value])),
    ),
    undefined,
    2,
  );
