// The table of faults names, for each case that once went wrong, the test that holds it. This keeps the table from going stale.

import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import test from 'node:test';

const root = new URL('../../', import.meta.url);
const read = (path) => readFileSync(new URL(path, root), 'utf8');
const {scripts} = JSON.parse(read('package.json'));

/** The cells of a row of a Markdown table; a bar inside a cell is escaped. */
const cellsOf = (line) =>
  line
    .split(/(?<!\\)\|/)
    .slice(1, -1)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));

const rows = read('test/fault-table.md')
  .split('\n')
  .filter((line) => /^\|(?! ?-)/.test(line))
  .map(cellsOf)
  .filter(([situation]) => situation !== 'input or situation');

test('the table of faults has rows', () => assert.ok(rows.length > 150, `${rows.length} rows`));

for (const [situation, , where, title] of rows) {
  test(`the table of faults: ${situation}`, () => {
    const [, path, command] = /^(\S+?)(?: \(npm run ([\w:-]+)[^)]*\))?$/.exec(where ?? '') ?? [];
    assert.ok(path && existsSync(fileURLToPath(new URL(path, root))), `no file ${where}`);
    if (command) assert.ok(scripts[command], `no command ${command}`);
    // Quotation marks are escaped in the source of some titles.
    const source = read(path).replace(/\\(['"`])/g, '$1');
    assert.ok(title && source.includes(title), `no "${title}" in ${path}`);
  });
}
