// Reads the labels of links from a CSV file.

import {readFile} from 'node:fs/promises';
import {text} from 'node:stream/consumers';
import {parse} from 'csv-parse/sync';

/** The sign between the cells of a row: spreadsheets of many languages write semicolons. */
const separatorOf = (head: string): string =>
  [',', ';', '\t'].reduce((best, sign) => (head.split(sign).length > head.split(best).length ? sign : best));

/**
 * The labels in a CSV file: the column `label` where the first row names one, or else the first column of all rows. Empty ones are left
 * out. `-` is the standard input.
 *
 * @throws Error with a sentence for a file that cannot be read, or is no CSV.
 */
export async function readLabels(path: string): Promise<string[]> {
  const content = await (path === '-' ? text(process.stdin) : readFile(path, 'utf8')).catch(
    (error: NodeJS.ErrnoException) => {
      throw new Error(`${path} cannot be read: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
    },
  );
  const [head = ''] = content.split(/\r?\n/, 1);
  let rows: string[][];
  try {
    rows = parse(content, {bom: true, delimiter: separatorOf(head), relaxColumnCount: true, skipEmptyLines: true});
  } catch (error) {
    throw new Error(`${path} is no CSV file: ${(error as Error).message}`, {cause: error});
  }
  const names = rows[0]?.map((name) => name.trim().toLowerCase()) ?? [];
  const column = names.indexOf('label');
  const cells = column < 0 ? rows.map(([first]) => first) : rows.slice(1).map((row) => row[column]);
  return cells.map((cell = '') => cell.trim()).filter(Boolean);
}
