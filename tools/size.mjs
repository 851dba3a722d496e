// Prints what each part of the drop-in costs, and holds the budgets: `npm run size`. Exits with 1 where one is exceeded.

import {readdirSync, readFileSync} from 'node:fs';
import {pathToFileURL} from 'node:url';
import resolve from '@rollup/plugin-node-resolve';
import {rollup} from 'rollup';
import {brotli} from './brotli.mjs';
import {channelSizes, setSizes} from './channel-sizes.mjs';
import {layoutNames, layoutsBeside} from './layouts.mjs';
import {minify, minifyStyles} from './minify.mjs';

/** What must not weigh more, in bytes after brotli at its highest quality: a file, parts of `auto.js`, or functions imported from `dark-social`. */
const budgets = [
  // 12,000 for Lit, channels, icons, languages, tokens, arrival and four sinks; 3,500 for what comes without a token; 600 for
  // nine more analytics clients; 400 for a first bar that waits for none of it; 220 to take over bars that a server rendered; 840 for
  // message templates, channels that died or moved, channels with words of their own, and utm_medium of networks; 500 to load layouts; 90 for two more
  // looks; 60 for links to a passage; 470 for channels="auto", whose table is here so that
  // the bar need not wait for a file; 110 for bars at the side and the bottom, which move nothing when their files come; 280 for
  // counts of shares; 120 to load the file of data-analytics="local", and
  // for the names of the scripts of further elements; 80, here and below, for tokens that a server has signed.
  ['the drop-in', 'dark-social.min.js', 32_690],
  ['the lite script', 'dark-social-lite.min.js', 27_200],
  // 80 and 190 for the four elements for campaigns that it can load, and what they share with the page.
  // Both 150 more for helpers for tab storage and lists, and for the elements and sinks that it can load: the question, the report, the local store.
  ['auto.js: what a page with a bar loads before it', {parts: ['auto', 'core', 'elements']}, 22_800],
  ['auto.js: what a page without an element loads', {parts: ['auto', 'core', 'page']}, 24_040],
  ['the layout menu', 'dark-social-menu.js', 4_000],
  ['the layout side', 'dark-social-side.js', 4_000],
  ['the layout bottom', 'dark-social-bottom.js', 3_200],
  ['the script of <dark-social-ask>', 'dark-social-ask.js', 7_450],
  // 10 for places without ResizeObserver.
  ['the script of <dark-social-image>', 'dark-social-image.js', 6_410],
  // 140 for the base class that all elements share; 30, here and below, for properties that Vue and Svelte set as text.
  ['the script of <dark-social-selection>', 'dark-social-selection.js', 7_290],
  ['the script of <dark-social-report>, with Lit, the accumulator and d3’s layouts', 'dark-social-report.js', 38_630],
  ['what makes text fragments', 'dark-social-text-fragment.js', 6_500],
  ['the script of the gate and the goal', 'dark-social-campaigns.min.js', 16_000],
  ['the script of <dark-social-invite>', 'dark-social-invite.js', 9_900],
  ['the script of <dark-social-qr>', 'dark-social-qr.js', 9_000],
  // lean-qr is 3.4 kB of it.
  ['what draws QR codes', 'dark-social-qr-code.js', 5_000],
  ['the early script', 'dark-social-early.js', 700],
  // 70 for paths in code that a server runs too.
  ['the endpoint script', 'dark-social-endpoint.js', 3_630],
  // idb and localAnalytics().
  ['what keeps events in the browser', 'dark-social-local.js', 3_650],
  ['the consent script', 'dark-social-consent.js', 2_100],
  [
    'core: the functions for a button of one’s own (token, link, message, page, arrival)',
    ['mintToken', 'parseToken', 'decorateUrl', 'cleanUrl', 'encodeMessage', 'pageUrl', 'readArrival'],
    5_390,
  ],
  [
    'core: createShare, which takes ids and so has all channels, with the tracker and its events',
    ['createShare'],
    // 20 so that a server can give options and a device of its own.
    12_400,
  ],
  [
    'core: everything for a button of one’s own that counts arrivals',
    ['createShare', 'configure', 'onArrival'],
    15_520,
  ],
];

async function bundle(input, plugins = []) {
  const built = await rollup({
    input,
    plugins: [...plugins, layoutsBeside(), resolve({exportConditions: ['production', 'browser']}), minifyStyles()],
    onwarn() {},
  });
  const {output} = await built.generate({format: 'iife', name: 'x'});
  return output[0];
}

const minified = async (code) => (await minify().renderChunk(code)).code;

/** The weight of some of the core's functions, minified and without anything else. */
async function functionsSize(names) {
  const entry = {
    name: 'entry',
    resolveId: (id) => (id === 'entry' ? id : null),
    load: (id) => (id === 'entry' ? `import {${names}} from './dist/index.js'; globalThis.x = [${names}];` : null),
  };
  return brotli(await minified((await bundle('entry', [entry])).code));
}

const fileSize = (file) => brotli(readFileSync('dist/' + file));

/** The weight of parts of `auto.js`, whose files have a hash in their names. */
function partsSize(names) {
  const files = readdirSync('dist/dark-social').filter((file) => /\.js$/.test(file));
  const fileOf = (name) => files.find((file) => file.replace(/-.*|\.js$/g, '') === name);
  return names.reduce((sum, name) => sum + fileSize(`dark-social/${fileOf(name)}`), 0);
}

function sizeOf(what) {
  if (typeof what === 'string') return fileSize(what);
  return what.parts ? partsSize(what.parts) : functionsSize(what);
}

/** Each budget with its measured weight. */
export const measure = () =>
  Promise.all(budgets.map(async ([name, what, budget]) => ({name, budget, bytes: await sizeOf(what)})));

/** The part of the drop-in that a module belongs to. */
function partOf(id) {
  const [, dependency] = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id) ?? [];
  if (dependency) return dependency;
  if (/_virtual/.test(id)) return /(visit-rules|tracking)/.exec(id)?.[0] ?? 'icons';
  const [, path] = /dist\/(.+)\.js$/.exec(id) ?? [];
  return path ?? 'main';
}

/** What the drop-in would weigh less without each of its parts, in bytes. */
async function parts() {
  const {modules} = await bundle('dist/scripts/main.js');
  const code = {};
  for (const [id, {code: text}] of Object.entries(modules))
    if (text) code[partOf(id)] = (code[partOf(id)] ?? '') + text + '\n';
  const small = {};
  for (const [part, text] of Object.entries(code)) {
    const {minify: terser} = await import('terser');
    small[part] = (await terser(text, {ecma: 2022, compress: {passes: 2}})).code;
  }
  const all = brotli(Object.values(small).join(''));
  const without = (part) =>
    brotli(
      Object.keys(small)
        .filter((name) => name !== part)
        .map((name) => small[name])
        .join(''),
    );
  return Object.keys(small)
    .map((part) => [part, all - without(part)])
    .sort((a, b) => b[1] - a[1]);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const row = (bytes, text) => console.log(String(bytes).padStart(7), ' ', text);
  row('bytes', 'part of dark-social.min.js (what leaving it out would save, after brotli)');
  for (const [part, bytes] of await parts()) row(bytes, part);
  console.log();
  row('bytes', 'budget');
  for (const {name, budget, bytes} of await measure()) {
    row(bytes, `${bytes <= budget ? 'of' : 'TOO MUCH: over'} ${budget}: ${name}`);
    if (bytes > budget) process.exitCode = 1;
  }
  console.log();
  row('bytes', 'layout, as a file beside the scripts');
  for (const name of layoutNames) row(fileSize(`dark-social-${name}.js`), name);
  console.log();
  row('bytes', 'set of channels, as a script');
  for (const [file, bytes] of Object.entries(setSizes())) row(bytes, file);
  console.log();
  row('bytes', 'channel: its own file beside auto.js');
  for (const [id, bytes] of Object.entries(channelSizes())) row(bytes, id);
}
