// The journeys of the builder's snippets: each is run as it tells its user to, and its page is compared with one on which a script has made
// the element.

import assert from 'node:assert/strict';
import {readdir, readFile} from 'node:fs/promises';
import {after} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';
import {isDeepStrictEqual} from 'node:util';

import {attributeDefaults} from '../../demo/scripts/builder/snippets/defaults.js';
import {snippets} from '../../demo/scripts/builder/snippets/index.js';
import {serve} from '../tools/site.mjs';
import {journey} from '../tools/visitors.mjs';
import {designs} from './designs.mjs';
import {readElement, referencePage} from './snippet-page.mjs';

const weights = JSON.parse(await readFile('dist/weights.json', 'utf8'));
const manifest = JSON.parse(await readFile('dist/custom-elements.json', 'utf8'));
const routes = {};
const site = await serve({routes});
after(() => site.close());
let count = 0;
/** The snippets for which the test command has time. */
const usual = ['script-auto', 'npm', 'react'];
const enginesFor = (id) => ({engines: ['chromium'], often: usual.includes(id) ? ['chromium'] : []});

/** Copies files of dist/ to where the snippet has them; `dark-social/` is the whole folder. */
async function copyFiles(files, base) {
  const copied = await Promise.all(
    files.map(async (file) => {
      if (!file.endsWith('/')) return [[file, file]];
      const names = await readdir(`dist/${file}`, {recursive: true});
      return names.filter((name) => name.endsWith('.js')).map((name) => [name, file + name]);
    }),
  );
  for (const [name, file] of copied.flat()) {
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    routes[base + name] = async () => ({headers: {'content-type': type}, body: await readFile(`dist/${file}`, 'utf8')});
  }
}

/** What a visitor finds on a page with one element, when that is as `expected`, or else when it stays as it is. */
async function visit(visitor, design, body, expected) {
  const path = `/pages/${++count}`;
  routes[path] = body;
  await visitor.open(site.url(path));
  let found = await readElement(visitor, design, manifest);
  for (let tries = 0; tries < 10 && !isDeepStrictEqual(found, expected); tries++) {
    await delay(150);
    const before = found;
    found = await readElement(visitor, design, manifest);
    if (!expected && isDeepStrictEqual(found, before)) break;
  }
  return found;
}

/** What a visitor finds where a script has made the element, by design and edition. */
const references = {};

/**
 * Declares the journey of a snippet. `pageOf`: makes the page of a snippet, with what a bundler makes of its code.
 */
export function snippetJourney(id, pageOf) {
  journey(
    `the builder's snippet ${id} makes the element that was designed`,
    async ({newVisitor}) => {
      const visitor = await newVisitor();
      for (const [name, design] of Object.entries(designs)) {
        const base = `/copied/${++count}/`;
        const snippet = snippets(design, weights, {base}).find((each) => each.id === id);
        const key = `${name} ${id === 'script-lite'}`;
        references[key] ??= await visit(visitor, design, referencePage(design, id));
        const expected = references[key];
        assert.deepEqual([expected.messages, expected.count], [[], 1], `${name}: the page to compare with`);
        if (name === 'nothing changed')
          assert.deepEqual({...expected.fields, ...attributeDefaults.share}, expected.fields);
        await copyFiles(snippet.files, base);
        const found = await visit(visitor, design, await pageOf(snippet, design), expected);
        assert.deepEqual(found, expected, `${name}:\n${snippet.code}`);
      }
    },
    {...enginesFor(id), sameVisitor: true},
  );
}

/** The code of a component that listens to shares. `attribute`: how docs/frameworks.md says that it does. */
export function listeningCode(id, attribute, change) {
  const {code} = snippets({attributes: {channels: 'copy'}}, weights).find((each) => each.id === id);
  return change(code).replace(/<(dark-social-share|DarkSocialShare)/, `$& ${attribute}`);
}

/** Declares the journey of that component. */
export function listenerJourney(id, pageOf, attribute, change) {
  journey(
    `a component of ${id} hears of shares as docs/frameworks.md says`,
    async ({newVisitor}) => {
      const documentation = await readFile('docs/frameworks.md', 'utf8');
      assert.ok(documentation.includes(attribute.split('heard')[0]), attribute);
      const visitor = await newVisitor();
      const {messages} = await visit(visitor, {}, await pageOf({code: listeningCode(id, attribute, change)}));
      await visitor.click('[data-channel=copy]');
      assert.equal(await visitor.until(() => window.heard), 'copy');
      assert.deepEqual(messages, []);
    },
    {...enginesFor(id), sameVisitor: true},
  );
}
