// CSV files that spreadsheets open as text, whatever the values are.

/**
 * Where a spreadsheet would begin a formula: a sign at the start of a cell, also in its full-width form, behind white space, quotes or
 * invisible characters; and after what separates cells in a spreadsheet of another language, or lines.
 */
const formulaStart = /(^|[\t\n\v\f\r;,|])([\s\p{Cc}\p{Cf}"']*)(?=[=+\-@＝＋－＠])/gu;

/** A tab or line break at the start, which some programs drop together with the quotes. */
const controlStart = /^(?=[\t\r\n])/;

type Value = string | number | boolean | null | undefined;

/** A cell. In texts an apostrophe stands before what would begin a formula: it is part of the value, as spreadsheets have it. */
function cell(value: Value): string {
  if (value === null || value === undefined) return '';
  if (typeof value !== 'string') return String(value);
  const text = value.replace(formulaStart, "$1$2'").replace(controlStart, "'");
  return /[",;\t\r\n|']/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * A row of a CSV file (RFC 4180), with its line break. Numbers stay numbers; texts run no formula in a spreadsheet. Begin the file with
 * {@link csvStart}.
 */
export const csvRow = (values: readonly Value[]): string => values.map(cell).join(',') + '\r\n';

/** The byte order mark, by which Excel knows that a file is UTF-8. */
export const csvStart = '\ufeff';
