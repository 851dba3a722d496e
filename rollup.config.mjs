// Builds unbundled modules for npm, and the classic scripts out of them.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {basename, join} from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import {minify as terser} from 'terser';
import {autoChunks} from './tools/auto-chunks.mjs';
import barStyle from './tools/bar-style.mjs';
import icons from './tools/icons.mjs';
import {channelIds, channelSets, channelsFolder, fillInChannelsFolder} from './tools/channel-files.mjs';
import {layoutNames, layoutsBeside} from './tools/layouts.mjs';
import {manifest} from './tools/manifest.mjs';
import {loadedBeside, scriptElements} from './tools/script-elements.mjs';
import {minify, minifyStyles, minifyTemplates} from './tools/minify.mjs';
import trackingPatterns from './tools/tracking-patterns.mjs';
import visitRules from './tools/visit-rules.mjs';

// What was built of a source that is gone must not be published.
rmSync('dist', {recursive: true, force: true});

const files = readdirSync('src', {recursive: true})
  // Angular's compiler has a step of its own.
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.startsWith('angular/'))
  .map((file) => 'src/' + file);
const ofServer = (file) => file.startsWith('src/server/');
const ofReact = (file) => file.startsWith('src/react/');

const modules = {
  input: files.filter((file) => !ofServer(file) && !ofReact(file)),
  external:
    /^(lit|lit-html|@lit|d3-[a-z]+|copy-text-to-clipboard|htmlparser2|idb|isbot|lean-qr|text-fragments-polyfill|solid-js|vue|#server-bar)(\/|$)/,
  output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
  plugins: [icons(), trackingPatterns(), visitRules(), typescript()],
};

/** Types of Node are the server's alone, so it is compiled apart. */
const server = {
  ...modules,
  input: files.filter(ofServer),
  // What it shares with the page is built above, whole.
  external: /^(node:|@lit-labs|csv-parse|siphash|\.\.\/)/,
  makeAbsoluteExternalsRelative: false,
  plugins: [barStyle(), typescript({tsconfig: 'src/server/tsconfig.json'})],
};

/**
 * React components, client components for servers that know these. `@lit/react` is built in, since npm would install the types of React
 * with it for everybody.
 */
const react = {
  input: Object.fromEntries(files.filter(ofReact).map((file) => [file.slice('src/'.length, -'.ts'.length), file])),
  // The elements and what servers add are built apart.
  external: /^(react$|#|\.\.\/)/,
  makeAbsoluteExternalsRelative: false,
  output: {
    dir: 'dist',
    format: 'es',
    sourcemap: true,
    hoistTransitiveImports: false,
    // Of the index each component is one by itself, so that servers send only those that are used.
    banner: ({name}) => (/^react\/(index$|internal\/)/.test(name) ? '' : "'use client';"),
  },
  plugins: [resolve({exportConditions: ['production', 'browser']}), typescript({tsconfig: 'src/react/tsconfig.json'})],
};

/**
 * For a script that stands inline: as the usual minifiers would write it again, so that they leave it alone, and with the hashes by
 * which a Content Security Policy allows its text beside it: as it is, with a line break after it, and on a line of its own. It ends
 * with a brace, since some tools take a last semicolon off, and others put the next script right behind it.
 */
const inline = () => ({
  name: 'inline',
  async generateBundle(_, files) {
    const withoutEnd = (code) => code.replace(/;?\s*$/, '');
    for (const file of Object.values(files)) {
      let text = `try{${withoutEnd(file.code)}}catch{}`;
      for (file.code = ''; text !== file.code;) {
        file.code = text;
        text = withoutEnd((await terser(text, {format: {ascii_only: true}})).code);
      }
    }
  },
  writeBundle({file}) {
    const text = readFileSync(file, 'utf8');
    const pasted = {'as it is': text, 'with a line break after it': text + '\n', 'on a line of its own': `\n${text}\n`};
    const hash = (code) => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;
    writeFileSync(
      file.replace(/js$/, 'csp.txt'),
      Object.values(pasted)
        .map((code) => hash(code) + '\n')
        .join(''),
    );
    for (const [way, code] of Object.entries(pasted)) console.log(`inline ${file}, ${way}: script-src ${hash(code)}`);
  },
});

/** A classic script. `output`: more of rollup's options for it. */
const script = (input, file, output = {}, plugins = []) => ({
  input: `dist/scripts/${input}.js`,
  output: {
    file: `dist/${file}.js`,
    format: 'iife',
    freeze: false,
    sourcemap: true,
    generatedCode: {arrowFunctions: true},
    // A framework may import a script on a server, together with the page's code: there it does nothing.
    intro: 'if (!globalThis.document) return;',
    ...output,
  },
  plugins: [
    layoutsBeside(),
    resolve({exportConditions: ['production', 'browser']}),
    minifyStyles(),
    minifyTemplates(),
    minify(),
    ...plugins,
  ],
});

/** A module beside the classic scripts, which they import when they need it. */
const besideScripts = (input, file) => ({
  input: `dist/${input}.js`,
  output: {file: `dist/${file}.js`, format: 'es', freeze: false, sourcemap: 'hidden'},
  plugins: [resolve({exportConditions: ['production', 'browser']}), minifyStyles(), minify()],
});

/**
 * The same module in one file, for pages that load it as it is: an import of which one file is blocked fails as a whole. What
 * else the page may use stays apart, so that it is there once.
 */
const inOneFile = (module) => ({
  input: `dist/${module}.js`,
  external: (id) => !/^\.\/|^\.\.\/|analytics/.test(id) || /(^\.\.|\/dist)\/(core|consent)\//.test(id),
  output: {file: `dist/${module}.js`, format: 'es', sourcemap: true},
  // It replaces its own input, so `npm run dev` leaves it unbundled.
  watch: false,
});

/** The page's start and what buttons do, which `auto.js` loads later than the elements. */
const lazySharing = () => ({
  name: 'lazy-sharing',
  resolveId(id, importer) {
    const standIns = {'sharing.js': 'auto/lazy-sharing', 'start-page.js': 'start-elsewhere'};
    const standIn = standIns[basename(id)];
    return standIn && importer ? join(process.cwd(), `dist/scripts/${standIn}.js`) : null;
  },
});

/** Previews of links as one module with the parser in it, for pages that load modules as they are: the demo does. */
const preview = {
  input: 'dist/preview/index.js',
  output: {file: 'dist/dark-social-preview.js', format: 'es', sourcemap: true},
  plugins: [resolve({exportConditions: ['production', 'browser']}), minify()],
};

const folder = channelsFolder();

/**
 * The parts of `auto.js`. Splitting is kept coarse, since each further file costs a request and each level a round trip: what two parts
 * share stands in the core, and Lit, the usual channels and both languages with the elements. Each other channel is a file of its own.
 */
const auto = {
  input: {
    auto: 'dist/scripts/auto.js',
    ...Object.fromEntries(channelIds.map((id) => [`${folder}/${id}`, `dist/channels/${id}.js`])),
  },
  output: {
    dir: 'dist/dark-social',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    hoistTransitiveImports: false,
    onlyExplicitManualChunks: true,
    sourcemap: 'hidden',
    manualChunks: autoChunks({
      core: 'scripts/auto/start',
      elements: 'scripts/auto/elements',
      page: 'scripts/auto/page',
      sharing: 'elements/internal/share-controller',
      sinks: 'scripts/named-sinks',
      local: 'analytics/local/index',
    }),
  },
  plugins: [
    lazySharing(),
    fillInChannelsFolder(folder),
    resolve({exportConditions: ['production', 'browser']}),
    minifyStyles(),
    minifyTemplates(),
    minify(),
    manifest(),
  ],
};

export default [
  modules,
  server,
  react,
  // Its map lies beside it; the forty bytes that name the map would be every reader's to load.
  script('main', 'dark-social.min', {sourcemap: 'hidden'}),
  script('lite', 'dark-social-lite.min', {sourcemap: 'hidden'}),
  // Stands inline, where each byte is the page's own; on a server it fails inside its try.
  script('early', 'dark-social-early', {sourcemap: false, strict: false, intro: ''}, [inline()]),
  script('visits', 'dark-social-visits'),
  script('consent', 'dark-social-consent'),
  script('endpoint', 'dark-social-endpoint'),
  script('debug', 'dark-social-debug'),
  ...channelSets.map((set) => script(`channels/${set}`, `dark-social-${set}`, {sourcemap: 'hidden'})),
  ...layoutNames.map((name) => besideScripts(`elements/layouts/${name}`, `dark-social-${name}`)),
  ...scriptElements.map((name) =>
    script(`elements/${name}`, `dark-social-${name}`, {sourcemap: 'hidden'}, [loadedBeside()]),
  ),
  script('campaigns', 'dark-social-campaigns.min', {sourcemap: 'hidden'}, [loadedBeside()]),
  besideScripts('elements/selection/text-fragment', 'dark-social-text-fragment'),
  besideScripts('elements/qr/draw-qr', 'dark-social-qr-code'),
  besideScripts('analytics/local/index', 'dark-social-local'),
  besideScripts('elements/report/words/fr', 'dark-social-report-fr'),
  besideScripts('elements/report/save-view', 'dark-social-report-files'),
  besideScripts('elements/report/views/tree-layout', 'dark-social-report-tree'),
  // Everything in one file, for a report that is one file itself.
  script('elements/report', 'dark-social-report-whole', {sourcemap: 'hidden', inlineDynamicImports: true}),
  inOneFile('analytics/index'),
  inOneFile('analytics/auto'),
  preview,
  auto,
];
