// Holds what was measured against a row of the tables in docs/load-order.md; with UPDATE=1 the row is written instead.

import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';

const file = new URL('../../../docs/load-order.md', import.meta.url);

/** `key`: the row's first cells, by which it is found; `measured`: those after them. */
export function holdRow(key, measured) {
  const lines = readFileSync(file, 'utf8').split('\n');
  const index = lines.findIndex((line) => key.every((cell, at) => cellsOf(line)[at] === cell));
  assert.notEqual(index, -1, `docs/load-order.md has no row for ${key.join(', ')}`);
  const row = [...key, ...measured.map(String)];
  if (process.env.UPDATE) {
    lines[index] = `| ${row.join(' | ')} |`;
    writeFileSync(file, lines.join('\n'));
  }
  assert.deepEqual(cellsOf(lines[index]), row, 'docs/load-order.md says otherwise');
}

const cellsOf = (line) =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
