// Tables as files: with numbers as they are and not as the page shows them.

import {csvRow, csvStart} from '../../../core/utils/csv.js';
import type {Table} from '../parts/table.js';

const valuesOf = (row: Table['rows'][0]): (string | number | null)[] =>
  row.map((cell) => (typeof cell === 'string' ? cell : cell.value));

/** As CSV that no spreadsheet takes for formulas. */
export const toCsv = ({columns, rows}: Table): string =>
  csvStart + [columns, ...rows.map(valuesOf)].map((row) => csvRow(row)).join('');

/** As a list of objects, by column. */
export const toJson = ({columns, rows}: Table): string =>
  JSON.stringify(
    rows.map((row) => Object.fromEntries(valuesOf(row).map((value, index) => [columns[index], value]))),
    undefined,
    2,
  );
