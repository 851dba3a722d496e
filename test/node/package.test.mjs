// The package as others get it: packed, installed into an empty project, imported, bundled and type-checked there.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test, {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import resolve from '@rollup/plugin-node-resolve';
import {build} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import {rollup} from 'rollup';
import {version} from 'dark-social';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));
const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
let project;
let tarball;

before(async () => {
  project = await mkdtemp(join(tmpdir(), 'dark-social-'));
  const {stdout} = await run('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', project], {cwd: root});
  tarball = join(project, JSON.parse(stdout)[0].filename);
  await writeFile(join(project, 'package.json'), '{"private": true, "type": "module"}');
  // What it depends on comes from the root's node_modules, so that no registry is asked.
  const needed = [...Object.keys(own.dependencies), '@lit-labs/ssr-dom-shim'].map((name) =>
    join(root, 'node_modules', name),
  );
  const flags = ['--ignore-scripts', '--install-links', '--offline', '--no-audit', '--no-fund'];
  await run('npm', ['install', ...flags, tarball, ...needed], {cwd: project});
});
after(() => rm(project, {recursive: true, force: true}));

/** Writes a file into the project. */
async function write(name, text) {
  const path = join(project, name);
  await mkdir(join(path, '..'), {recursive: true});
  await writeFile(path, text);
  return path;
}

test('plain Node imports the functions', async () => {
  const path = await write(
    'mint.js',
    "import {mintToken} from 'dark-social';\nconsole.log(mintToken({channel: 'whatsapp'}));",
  );
  const {stdout, stderr} = await run(process.execPath, [path]);
  assert.match(stdout, /^qwa1000000[0-9a-z]{12}\n$/);
  assert.equal(stderr, '');
});

const bundlers = {
  async esbuild(entry) {
    const {outputFiles} = await build({
      entryPoints: [entry],
      bundle: true,
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    return outputFiles[0].text;
  },
  async rollup(entry) {
    const bundle = await rollup({
      input: entry,
      plugins: [resolve({browser: true})],
      onwarn: ({code, message}) => assert.equal(code, 'EMPTY_BUNDLE', message),
    });
    const {output} = await bundle.generate({format: 'es'});
    await bundle.close();
    assert.equal(output.length, 1);
    return output[0].code;
  },
};

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name} bundles an element, and nothing is left to be found`, async () => {
    const code = await bundle(await write('element.js', "import 'dark-social/elements/share.js';"));
    assert.match(code, /define\("dark-social-share"|define\('dark-social-share'/);
    assert.doesNotMatch(code, /^import |\bfrom ?["']/m);
    assert.doesNotMatch(code, /dark-social-button['"],/, 'the other element is not in it');
  });

  test(`${name} takes what is imported alone`, async () => {
    const code = await bundle(
      await write('functions.js', "import {mintToken} from 'dark-social';\nconsole.log(mintToken);"),
    );
    assert.match(code, /getRandomValues/);
    assert.doesNotMatch(code, /customElements|sessionStorage|clipboard/);
    assert.equal((await bundle(await write('nothing.js', "import 'dark-social';"))).trim(), '');
  });

  test(`${name} takes one sink alone out of the index of all`, async () => {
    const code = await bundle(
      await write('sink.js', "import {plausible} from 'dark-social/analytics';\nconsole.log(plausible);"),
    );
    assert.match(code, /plausible/);
    assert.doesNotMatch(
      code,
      /mixpanel|matomo|posthog|snowplow|rudderanalytics|amplitude|dataLayer|TextEncoder|clarity/,
    );
  });
}

const typed = `
import {configure, mintToken, parseToken, type DarkSocialEvent, type Token} from 'dark-social';
import {channels} from 'dark-social/channels';
import {whatsapp} from 'dark-social/channels/whatsapp.js';
import {plausible} from 'dark-social/analytics/to-plausible.js';
import {estimateDark, type DarkAnswer} from 'dark-social/measure';
import {ruleOf, tracking, trackingParams} from 'dark-social/tracking';
import {fr} from 'dark-social/locales/fr.js';
import {DarkSocialShareElement} from 'dark-social/elements/share.js';
import 'dark-social/elements';

const token: Token | undefined = parseToken(mintToken({channel: whatsapp}));
configure({consent: 'pending', locales: [fr], sinks: [plausible(), (event: DarkSocialEvent) => event.depth]});
const bar: DarkSocialShareElement = document.createElement('dark-social-share');
bar.channels = [...channels, 'copy'];
configure({dropParams: tracking});
configure({dropParams: ruleOf(trackingParams.filter(({kind}) => kind === 'click'))});
const answer: DarkAnswer = estimateDark([]);
if (answer.status === 'ok') answer.likely.toFixed();
else answer.missing.pages?.toFixed();
bar.addEventListener('dark-social-share', ({detail}) => detail.channel.toUpperCase() + token?.depth);
document.addEventListener('dark-social-arrival', ({detail}) => detail.status === 'ok');
document.createElement('dark-social-button').channel = 'copy';
// @ts-expect-error -- no such layout
bar.layout = 'grid';
// @ts-expect-error -- no such consent
configure({consent: 'maybe'});
`;

for (const [moduleResolution, module] of [
  ['bundler', 'esnext'],
  ['nodenext', 'nodenext'],
]) {
  test(`types are found and hold under moduleResolution ${moduleResolution}`, async () => {
    await write(`${moduleResolution}/main.ts`, typed);
    const compilerOptions = {
      module,
      moduleResolution,
      target: 'es2022',
      lib: ['es2022', 'dom', 'dom.iterable'],
      types: [],
      strict: true,
      exactOptionalPropertyTypes: true,
      skipLibCheck: false,
      noEmit: true,
    };
    const config = await write(
      `${moduleResolution}/tsconfig.json`,
      JSON.stringify({compilerOptions, include: ['main.ts']}),
    );
    const {code = 0, stdout} = await run(process.execPath, [
      join(root, 'node_modules/typescript/bin/tsc'),
      '-p',
      config,
    ]).catch((error) => error);
    assert.equal(stdout, '');
    assert.equal(code, 0);
  });
}

test('publint has nothing to say', async () => {
  const {messages, pkg} = await publint({pkgDir: join(project, 'node_modules/dark-social'), strict: true, pack: false});
  assert.deepEqual(
    messages.map((message) => formatMessage(message, pkg)),
    [],
  );
});

test('the types are not wrong', async () => {
  const cli = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
  // What wildcards stand for, by an example each; the classic scripts have no types.
  const examples = [
    './channels/whatsapp.js',
    './analytics/to-ga4.js',
    './analytics/auto.js',
    './analytics/endpoint.js',
    './analytics/snowplow.schema.json',
    './shorteners/dub.js',
    './measure/estimate-dark.js',
    './server/ndjson.js',
    './locales/fr.js',
    './elements/share.element.js',
  ];
  const scripts = [
    './script',
    './early',
    './consent-script',
    './visits-script',
    './endpoint-script',
    './debug',
    './custom-elements.json',
    './event.schema.json',
    './package.json',
  ];
  const args = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--include-entrypoints', ...examples];
  const {code = 0, stdout} = await run(process.execPath, [
    cli,
    tarball,
    ...args,
    '--exclude-entrypoints',
    ...scripts,
  ]).catch((error) => error);
  assert.equal(code, 0, stdout);
});

test('every entry of the exports map is there', async () => {
  const installed = join(project, 'node_modules/dark-social');
  const files = new Set(readdirSync(installed, {recursive: true}));
  const entries = Object.values(own.exports).flatMap((entry) =>
    typeof entry === 'string' ? [entry] : Object.values(entry),
  );
  for (const entry of [...entries, own.unpkg, own.jsdelivr, own.customElements]) {
    const pattern = new RegExp(`^${entry.replace('./', '').replaceAll('.', '\\.').replace('*', '[^/]+')}$`);
    assert.ok(
      [...files].some((file) => pattern.test(file)),
      entry,
    );
  }
});

test('the version is the same everywhere', () => {
  assert.equal(version, own.version);
});

test('nothing in it makes markup or code out of text', async () => {
  const installed = join(project, 'node_modules/dark-social/dist');
  for (const file of readdirSync(installed, {recursive: true}).filter((name) => name.endsWith('.js'))) {
    const code = await readFile(join(installed, file), 'utf8');
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\b/, file);
  }
});
