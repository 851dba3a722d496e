// The recipes of docs/server-rendering.md, in the applications that run.mjs has built: the documentation has the code that runs here.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import {renderBar} from 'dark-social/server';
import {frameworks, generators, titleOf} from './frameworks.mjs';

const wanted = process.env.TEST_FRAMEWORKS?.split(',') ?? Object.keys({...frameworks, ...generators});
const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');
const documentation = read('../../docs/server-rendering.md');

/** Each line of a text, without what indents it. */
const linesOf = (text) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Tests that each line of code below a heading is in one of the files, and that there is code. */
function testRecipe(heading, files) {
  test(`${heading}: the recipe of the documentation is what the application runs`, () => {
    const [, section] = documentation.split(`### ${heading}\n`);
    const blocks = [...section.split(/^##/m)[0].matchAll(/^```\w+\n(.*?)^```/gms)];
    const code = blocks.flatMap(([, block]) => linesOf(block)).filter((line) => !line.startsWith('//'));
    assert.ok(code.length > 3);
    const known = files.flatMap((file) => linesOf(read(file)));
    assert.deepEqual(
      code.filter((line) => !known.includes(line)),
      [],
    );
  });
}

if (wanted.includes('eleventy')) {
  const title = titleOf('eleventy');
  for (const language of ['liquid', 'nunjucks'])
    test(`${title}: a shortcode in ${language} writes what renderBar() returns`, () => {
      const url = `https://example.org/${language}/`;
      const bar = renderBar({url, title: 'Bees & "their" dances', lang: 'en'});
      assert.equal(read(`eleventy/_site/${language}/index.html`), `<main>${bar}</main>\n`);
    });
  testRecipe('Eleventy', [
    'eleventy/eleventy.config.js',
    'eleventy/pages/liquid.liquid',
    'eleventy/pages/nunjucks.njk',
  ]);
}
