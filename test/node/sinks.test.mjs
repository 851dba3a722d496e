// Every sink is tested and documented: what is forgotten when one is added.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

const docs = readFileSync('docs/analytics.md', 'utf8');
const index = readFileSync('src/analytics/index.ts', 'utf8');
const tests = readdirSync('test/analytics')
  .map((file) => readFileSync(`test/analytics/${file}`, 'utf8'))
  .join('\n');

for (const file of readdirSync('src/analytics').filter((name) => name.startsWith('to-') && name.endsWith('.ts'))) {
  const [, name] = new RegExp(`export \\{(\\w+).*'\\./${file.replace('.ts', '.js')}'`).exec(index) ?? [];
  describe(`the sink of ${file}`, () => {
    it('is exported by src/analytics/index.ts', () => assert.ok(name));
    it('has a test in test/analytics/', () =>
      assert.match(tests, new RegExp(`\\bsinks\\.${name}\\b|import .*\\b${name}\\b`)));
    it('has a recipe in docs/analytics.md', () => assert.match(docs, new RegExp(`\\b${name}\\(`)));
  });
}
