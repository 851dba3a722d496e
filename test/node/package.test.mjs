// The package as others get it: packed, unpacked into an empty project, imported, bundled and type-checked there.

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises';
import {existsSync, readdirSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
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
  const modules = join(project, 'node_modules');
  await mkdir(join(modules, 'dark-social'), {recursive: true});
  await run('tar', ['-xzf', tarball, '--strip-components=1', '-C', join(modules, 'dark-social')]);
  // What it depends on, and nothing else, comes from the root's node_modules: no registry is asked.
  const {stdout: paths} = await run('npm', ['ls', '--all', '--parseable', '--omit=dev', '--omit=peer'], {cwd: root});
  for (const path of paths.trim().split('\n').slice(1)) {
    const name = relative(join(root, 'node_modules'), path);
    // Those of others lie inside them.
    if (name.includes('node_modules')) continue;
    await linkPackage(name);
  }
  // An optional peer, with its types.
  for (const name of ['react', '@types/react', 'csstype']) await linkPackage(name);
});

/** Puts a package of the root's into the project. */
async function linkPackage(name) {
  const link = join(project, 'node_modules', name);
  await mkdir(join(link, '..'), {recursive: true});
  await symlink(join(root, 'node_modules', name), link);
}
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
      external: ['react'],
      logLevel: 'silent',
    });
    return outputFiles[0].text;
  },
  async rollup(entry) {
    const bundle = await rollup({
      input: entry,
      external: ['react'],
      plugins: [resolve({browser: true})],
      // Of directives it only says that it does not know them.
      onwarn: ({code, message}) => assert.match(code, /^(EMPTY_BUNDLE|MODULE_LEVEL_DIRECTIVE)$/, message),
    });
    // With the layouts, which are chunks of their own otherwise.
    const {output} = await bundle.generate({format: 'es', inlineDynamicImports: true});
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

  test(`${name} takes one channel alone out of the index of all`, async () => {
    const code = await bundle(
      await write('channel.js', "import {whatsapp} from 'dark-social/channels';\nconsole.log(whatsapp);"),
    );
    assert.match(code, /wa\.me/);
    assert.doesNotMatch(code, /msg_url|fb-messenger|mailto:|sms:/);
  });
}

for (const [name, bundle] of Object.entries(bundlers)) {
  test(`${name} takes one React component alone out of the index of all, and nothing that only servers need`, async () => {
    const code = await bundle(
      await write('react.js', "import {DarkSocialShare} from 'dark-social/react';\nconsole.log(DarkSocialShare);"),
    );
    assert.match(code, /displayName: ?['"]DarkSocialShare['"]/);
    assert.doesNotMatch(code, /DarkSocial(Ask|Gate|Qr|Report)|must be an absolute http/);
  });
}

test('each React component says that it is for clients, and the index leaves it to them', async () => {
  const folder = join(project, 'node_modules/dark-social/dist/react');
  const files = readdirSync(folder).filter((file) => file.endsWith('.js'));
  assert.ok(files.includes('share.js'));
  for (const file of files) {
    const code = await readFile(join(folder, file), 'utf8');
    assert.equal(code.startsWith("'use client';\n"), file !== 'index.js', file);
  }
});

/** What a site under `exactOptionalPropertyTypes` may not know for sure, and says as `undefined`. */
const exact = `
import * as core from 'dark-social';
import {endpoint, ga4, matomo, snowplow, yandexMetrica, type EndpointOptions} from 'dark-social/analytics';
import {followConsent} from 'dark-social/consent';
import {shortLinks, dub, bitly, prepareShare} from 'dark-social/shorteners';
import {classifyVisit} from 'dark-social/visits';
import {estimateDark, type DarkOptions} from 'dark-social/measure';

/** The keys of what may be left out but may not be undefined. */
type Exact<T> = {[K in keyof T]-?: {} extends Pick<T, K> ? (undefined extends Required<T>[K] ? never : K) : never}[keyof T];
type None<T> = [Exact<T>] extends [never] ? true : Exact<T>;
const all: [
  None<core.Options>, None<core.LinkOptions>, None<core.CleanOptions>, None<core.UtmTemplate>, None<core.ShareRequest>,
  None<core.ShareContent>, None<core.VisitOptions>, None<DarkOptions>, None<EndpointOptions>,
  None<NonNullable<EndpointOptions['batch']>>, None<NonNullable<Parameters<typeof ga4>[1]>>,
  None<NonNullable<Parameters<typeof matomo>[0]>>, None<NonNullable<Parameters<typeof snowplow>[1]>>,
  None<Parameters<typeof yandexMetrica>[0]>, None<NonNullable<Parameters<typeof followConsent>[0]>>,
  None<NonNullable<Parameters<typeof shortLinks>[1]>>, None<NonNullable<Parameters<typeof dub>[0]>>,
  None<NonNullable<Parameters<typeof bitly>[0]>>, None<Parameters<typeof classifyVisit>[0]>,
  None<Parameters<typeof core.mintToken>[0]>, None<NonNullable<Parameters<typeof core.readArrival>[1]>>,
] = [
  true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true, true,
];

declare const unknown: string | undefined;
const parent = core.readArrival('https://example.org/')?.token;
const token = core.mintToken({channel: 'whatsapp', parent});
core.decorateUrl('https://example.org/', {token, channel: 'x-own', campaign: unknown, utm: {source: unknown}});
core.configure({campaign: unknown, sinks: [endpoint({url: '/events', headers: undefined}), ga4(undefined, undefined)]});
void core.createShare('whatsapp', {text: unknown, url: unknown, place: unknown}).activate();
void prepareShare('telegram', {title: unknown});
classifyVisit({url: '/', referrer: unknown, userAgent: unknown, hints: undefined});
document.createElement('dark-social-share').url = unknown;
const id: core.ChannelId = 'copy';
export {all, estimateDark, id};
import 'dark-social/elements/share.js';
`;

/** DOM events, known by the import of elements alone. */
const events = `
document.addEventListener('dark-social-before-share', (event) => event.detail.channel.toUpperCase());
document.addEventListener('dark-social-share', (event) => event.detail.outcome.toUpperCase());
document.addEventListener('dark-social-arrival', (event) => event.detail.status === 'damaged');
document.addEventListener('dark-social-visit', (event) => event.detail.source === 'dark');
document.addEventListener('dark-social-error', (event) => event.detail.sink?.toUpperCase());
window.addEventListener('dark-social-before-share', (event) => event.detail.token?.toUpperCase());
window.addEventListener('dark-social-share', (event) => event.detail.id.toUpperCase());
window.addEventListener('dark-social-arrival', (event) => event.detail.probed);
window.addEventListener('dark-social-visit', (event) => event.detail.reasons.length);
window.addEventListener('dark-social-error', (event) => event.detail.error);
document.body.addEventListener('dark-social-before-share', (event) => event.detail.url.toUpperCase());
document.body.addEventListener('dark-social-error', (event) => event.detail.event?.type);
document.querySelector('main')!.shadowRoot!.addEventListener('dark-social-before-share', (event) => event.detail.url.length);
// @ts-expect-error -- the detail is known
document.addEventListener('dark-social-before-share', (event) => event.detail.nothing);
// @ts-expect-error -- and so is that of the window
window.addEventListener('dark-social-arrival', (event) => event.detail.nothing);
`;

const scripts = `
import 'dark-social/script';
import 'dark-social/early';
import 'dark-social/consent-script';
import 'dark-social/endpoint-script';
import 'dark-social/visits-script';
import 'dark-social/debug';
globalThis.darkSocialConfig = {analytics: 'auto', campaign: 'spring'};
window.darkSocialEndpoint = {url: '/events'};
darkSocial?.configure({consent: 'granted'});
window.darkSocial?.channels.map(({id}) => id);
document.createElement('dark-social-button').channel = 'copy';
document.addEventListener('dark-social-before-share', (event) => event.detail.channel.toUpperCase());
// @ts-expect-error -- no such option
globalThis.darkSocialConfig = {campain: 'spring'};
`;

const elementClasses = {
  ...(await import('dark-social/elements')),
  ...(await import('dark-social/elements/report.js')),
};
/** Each property of each element, as a prop of its component. */
const props = Object.entries(elementClasses)
  .filter(([, element]) => element.observedAttributes)
  .map(([name, element]) => {
    const given = [...element.elementProperties.keys()].map((property) => `${property}: undefined`);
    return `const propsOf${name}: import('dark-social/react').${name.replace('Element', 'Props')} = {${given.join(', ')}};`;
  })
  .join('\n');
const react = `
import {createElement, createRef} from 'react';
import {DarkSocialButton, DarkSocialGate, DarkSocialImage, DarkSocialShare, type DarkSocialShareProps} from 'dark-social/react';
import {DarkSocialQr} from 'dark-social/react/qr.js';
import {signal} from 'dark-social/channels/signal.js';
import type {DarkSocialShareElement} from 'dark-social/elements/share.js';
${props}
const ref = createRef<DarkSocialShareElement>();
const maybe: 'menu' | undefined = Math.random() > 0.5 ? 'menu' : undefined;
createElement(DarkSocialShare, {
  ref, channels: ['whatsapp', signal], layout: maybe, id: 'bar', hidden: false, style: {color: 'red', '--dark-social-radius': '8px'},
  onDarkSocialBeforeShare: (event) => event.detail.url.length > 99 && event.preventDefault(),
  onDarkSocialShare: ({detail}) => detail.outcome === 'copied', onDarkSocialError: undefined, onClick: (event) => event.clientX,
});
createElement(DarkSocialButton, {channel: signal}, 'Send it');
createElement(DarkSocialGate, {shares: 2, onDarkSocialUnlock: ({detail}) => detail.gate.length});
createElement(DarkSocialImage, {corner: 'top-start', look: 'mono', shareText: 'A picture'}, createElement('img'));
createElement(DarkSocialQr, {downloads: true, ecc: 'Q'});
// @ts-expect-error -- no such layout
createElement(DarkSocialShare, {layout: 'grid'});
// @ts-expect-error -- no such event
createElement(DarkSocialShare, {onDarkSocialShared() {}});
// @ts-expect-error -- the detail is known
createElement(DarkSocialShare, {onDarkSocialShare: ({detail}) => detail.nothing});
// @ts-expect-error -- an event of another element
createElement(DarkSocialQr, {onDarkSocialUnlock() {}});
export {};
`;

const sources = {
  'main.ts': '',
  'exact.ts': exact,
  'events-of-bar.ts': `import 'dark-social/elements/share.js';\n${events}`,
  'events-of-button.ts': `import 'dark-social/elements/button.js';\n${events}`,
  'events-of-classes.ts': `import 'dark-social/elements/share.element.js';\n${events}`,
  'events-of-all.ts': `import 'dark-social/elements';\n${events}`,
  'events-of-functions.ts': `import 'dark-social';\n${events}`,
  'scripts.ts': scripts,
  'react.ts': react,
};

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
bar.addEventListener('dark-social-before-share', ({detail}) => detail.channel.toUpperCase() + token?.depth);
document.addEventListener('dark-social-arrival', ({detail}) => detail.status === 'ok');
document.createElement('dark-social-button').channel = 'copy';
// @ts-expect-error -- no such layout
bar.layout = 'grid';
// @ts-expect-error -- no such consent
configure({consent: 'maybe'});
`;

sources['main.ts'] = typed;

const exactly = {module: 'esnext', moduleResolution: 'bundler'};
const settings = [
  {module: 'nodenext', moduleResolution: 'nodenext'},
  {module: 'node16', moduleResolution: 'node16'},
  {module: 'esnext', moduleResolution: 'bundler', lib: ['es2022', 'dom']},
  {module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: false, strict: false},
  {module: 'esnext', moduleResolution: 'bundler', isolatedModules: true, verbatimModuleSyntax: true},
];

/** Projects of users of the package: folder, title, source and compiler options. Each knows only what it imports itself. */
const consumers = [
  ...Object.entries(sources).map(([file, source]) => ({
    folder: `bundler-${file.replace('.ts', '')}`,
    title: `the types of ${file} hold under exactOptionalPropertyTypes`,
    source,
    compilerOptions: exactly,
  })),
  ...settings.map((compilerOptions, index) => ({
    folder: `settings-${index}`,
    title: `types are found and hold under ${Object.entries(compilerOptions)
      .map(([name, value]) => `${name} ${value}`)
      .join(', ')}`,
    source: typed,
    compilerOptions,
  })),
];

/** What TypeScript prints for all of these projects. One process builds them: it parses what they share once. */
async function typeCheckAll() {
  for (const {folder, source, compilerOptions} of consumers) {
    await write(`${folder}/main.ts`, source);
    const config = {
      compilerOptions: {
        ...{target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], noEmit: true, composite: false},
        ...{strict: true, exactOptionalPropertyTypes: true, noUncheckedIndexedAccess: true},
        // The package's types are checked as well, TypeScript's own are not.
        ...{skipLibCheck: false, skipDefaultLibCheck: true},
        ...compilerOptions,
      },
      include: ['main.ts'],
    };
    await write(`${folder}/tsconfig.json`, JSON.stringify(config));
  }
  const folders = consumers.map(({folder}) => folder);
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  // It ends with 1 if a project has errors; what they are is for the tests to say.
  const {stdout, stderr} = await run(process.execPath, [tsc, '-b', '--verbose', ...folders], {cwd: project}).catch(
    (error) => error,
  );
  return stdout + stderr;
}

let typeChecks;
for (const {folder, title} of consumers) {
  test(title, async () => {
    const lines = (await (typeChecks ??= typeCheckAll())).split('\n').filter((line) => line.includes(`${folder}/`));
    assert.ok(
      lines.some((line) => line.includes('Building project')),
      'the project was built',
    );
    assert.deepEqual(
      lines.filter((line) => line.includes('error TS')),
      [],
    );
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
  // What wildcards stand for, by an example each. JSON has no types.
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
    './react/share.js',
    './types/react',
  ];
  const data = [
    './custom-elements.json',
    './event.schema.json',
    './package.json',
    './vscode.css-custom-data.json',
    './vscode.html-custom-data.json',
    './web-types.json',
  ];
  const args = ['--profile', 'esm-only', '--no-emoji', '--no-color', '--include-entrypoints', ...examples];
  const {code = 0, stdout} = await run(process.execPath, [
    cli,
    tarball,
    ...args,
    '--exclude-entrypoints',
    ...data,
  ]).catch((error) => error);
  assert.equal(code, 0, stdout);
});

test('every link of the README and the docs leads to a file of the package', async () => {
  const installed = join(project, 'node_modules/dark-social');
  const pages = readdirSync(installed, {recursive: true}).filter(
    (file) => file.endsWith('.md') && !file.includes('node_modules'),
  );
  for (const page of ['README.md', 'THIRD_PARTY.md', 'LICENSE', 'docs/analytics.md'])
    assert.ok(existsSync(join(installed, page)), page);
  for (const page of pages) {
    const text = await readFile(join(installed, page), 'utf8');
    for (const [, target, anchor] of text.matchAll(/\]\(([^)#\s]*)(#[^)\s]*)?\)/g)) {
      if (/^https?:/.test(target)) continue;
      const path = target ? join(installed, page, '..', target) : join(installed, page);
      assert.ok(existsSync(path), `${page} links to ${target}`);
      if (!anchor) continue;
      const headings = [...(await readFile(path, 'utf8')).matchAll(/^#+ (.*)$/gm)].map(
        ([, words]) =>
          '#' +
          words
            .toLowerCase()
            .replace(/[^\p{L}\p{N}\s-]/gu, '')
            .replaceAll(' ', '-'),
      );
      assert.ok(headings.includes(anchor), `${page} links to ${target}${anchor}`);
    }
  }
});

test('each script that holds code of others says so in its first line, and the package has the licences', async () => {
  const installed = join(project, 'node_modules/dark-social');
  const head = async (file) => (await readFile(join(installed, 'dist', file), 'utf8')).split('\n', 1)[0];
  const notice = await head('dark-social.min.js');
  for (const words of [
    '@lit/reactive-element (BSD-3-Clause, Copyright 2017 Google LLC',
    'simple-icons',
    'lucide',
    'MIT',
  ])
    assert.ok(notice.startsWith('/*! ') && notice.includes(words), words);
  assert.match(await head('dark-social-visits.js'), /^\/\*! .*isbot \(Unlicense\)/);
  const flat = (text) => text.replace(/\s+/g, ' ').trim();
  const texts = flat(await readFile(join(installed, 'THIRD_PARTY.md'), 'utf8'));
  const named = new Set();
  for (const file of readdirSync(join(installed, 'dist')).filter((name) => /^dark-social.*\.js$/.test(name)))
    for (const [, name] of (await head(file)).matchAll(/(\S+) \((?:BSD|MIT|ISC|Unlicense)/g)) named.add(name);
  assert.ok(named.size >= 4, [...named].join());
  for (const name of named) {
    const folder = join(root, 'node_modules', name);
    const [licence] = readdirSync(folder).filter((file) => /^licen[cs]e/i.test(file));
    assert.ok(texts.includes(flat(await readFile(join(folder, licence), 'utf8'))), `no licence of ${name}`);
  }
});

test('integrity.json has the hash of each script', async () => {
  const installed = join(project, 'node_modules/dark-social');
  const {version: of, files} = JSON.parse(await readFile(join(installed, 'dist/integrity.json'), 'utf8'));
  assert.equal(of, version);
  const scripts = readdirSync(join(installed, 'dist')).filter((name) => /^dark-social.*\.js$/.test(name));
  assert.deepEqual(Object.keys(files), scripts.sort());
  for (const [file, integrity] of Object.entries(files)) {
    const code = await readFile(join(installed, 'dist', file));
    assert.equal(integrity, `sha384-${createHash('sha384').update(code).digest('base64')}`, file);
  }
});

test('every entry of the exports map is there', async () => {
  const installed = join(project, 'node_modules/dark-social');
  const files = new Set(readdirSync(installed, {recursive: true}));
  const entries = Object.values(own.exports).flatMap((entry) =>
    // null: what a pattern would publish, and is internal.
    typeof entry === 'string' ? [entry] : Object.values(entry ?? {}),
  );
  for (const entry of [...entries, own.unpkg, own.jsdelivr, own.customElements, own['web-types']]) {
    const pattern = new RegExp(`^${entry.replace('./', '').replaceAll('.', '\\.').replaceAll('*', '[^/]+')}$`);
    assert.ok(
      [...files].some((file) => pattern.test(file)),
      entry,
    );
  }
});

test('modules that hold no locale are not published as one', () => {
  const locales = readdirSync('src/locales').filter((name) => name.endsWith('.ts') && !/^[a-z]{2}\b/.test(name));
  for (const name of locales) assert.equal(own.exports[`./locales/${name.replace('.ts', '.js')}`], null, name);
  assert.ok(locales.length);
});

test('the version is the same everywhere', () => {
  assert.equal(version, own.version);
});

test('nothing in it makes markup or code out of text', async () => {
  const installed = join(project, 'node_modules/dark-social/dist');
  // The scripts of the report hold lit-html, which makes templates out of the constant strings of the code.
  const holdsLit = (name) => /(^|\/)(dark-social-report(-whole)?|report-.*)\.js$/.test(name) && !/elements/.test(name);
  const files = readdirSync(installed, {recursive: true}).filter((name) => name.endsWith('.js') && !holdsLit(name));
  for (const file of files) {
    // Redis has a command of that name, which runs its own scripts in Redis. On servers, the directive for Angular and the component
    // for Vue write a bar.
    const code = (await readFile(join(installed, file), 'utf8')).replace(
      /\bclient\.eval\(|template\.innerHTML = bar\.shadow|innerHTML: shadow/g,
      '',
    );
    assert.doesNotMatch(code, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\(|new Function\b/, file);
  }
});
