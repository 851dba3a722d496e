// Comma-separated values, as RFC 4180 writes them, that no spreadsheet takes for formulas.

/**
 * What spreadsheets take for the beginning of a formula, also in full width and behind white space
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const formula = /^[\s\0]*[=+\-@＝＋－＠]|^[\t\r\n]/;

function cell(value: string | number | boolean | null | undefined): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return '';
  if (typeof value !== 'string') return String(value ?? '');
  const text = formula.test(value) ? `'${value}` : value;
  return /[",\r\n;\t]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/**
 * One line, with its line break. Texts that a spreadsheet would run as a formula get an apostrophe before them, which it does not show;
 * numbers stay numbers.
 */
export const csvLine = (values: readonly (string | number | boolean | null | undefined)[]): string =>
  values.map(cell).join(',') + '\r\n';
