// The documentation has the code of the examples, which `npm run test:examples` builds and runs.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {examples} from '../../lab/examples/examples.mjs';

const read = (path) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');

/** Each line of a text, without what indents it. */
const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

for (const [name, {recipes = {}}] of Object.entries(examples)) {
  for (const [place, files] of Object.entries(recipes)) {
    test(`docs/${place} has the code of examples/${name}`, () => {
      const [page, heading] = place.split('#');
      const [, section] = read(`docs/${page}`).split(new RegExp(`^##+ ${heading}$`, 'm'));
      const blocks = [...section.split(/^##/m)[0].matchAll(/^```(?!sh)\w+\n(.*?)^```/gms)];
      const code = blocks.flatMap(([, block]) => linesOf(block)).filter((line) => !line.startsWith('//'));
      assert.ok(code.length > 3);
      const known = files.flatMap((file) => linesOf(read(`examples/${name}/${file}`)));
      assert.deepEqual(
        code.filter((line) => !known.includes(line)),
        [],
      );
    });
  }
}
