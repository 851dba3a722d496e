// Builds unbundled modules for npm, and the classic scripts out of them.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import icons from './tools/icons.mjs';
import {minify, minifyStyles, trim} from './tools/minify.mjs';
import trackingPatterns from './tools/tracking-patterns.mjs';

// What was built of a source that is gone must not be published.
rmSync('dist', {recursive: true, force: true});

const files = readdirSync('src', {recursive: true})
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => 'src/' + file);
const ofServer = (file) => file.startsWith('src/server/');

const modules = {
  input: files.filter((file) => !ofServer(file)),
  external: /^(@lit|clipboard-polyfill|isbot)(\/|$)/,
  output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
  plugins: [icons(), trackingPatterns(), typescript()],
};

/** Types of Node are the server's alone, so it is compiled apart. */
const server = {
  ...modules,
  input: files.filter(ofServer),
  // What it shares with the page is built above, whole.
  external: /^(node:|siphash|\.\.\/)/,
  makeAbsoluteExternalsRelative: false,
  plugins: [typescript({tsconfig: 'src/server/tsconfig.json'})],
};

/** Beside the early script stands the hash with which a Content Security Policy allows its text inline. */
const inlineHash = () => ({
  name: 'inline-hash',
  writeBundle({file}) {
    const hash = `'sha256-${createHash('sha256').update(readFileSync(file)).digest('base64')}'`;
    writeFileSync(file.replace(/js$/, 'csp.txt'), hash + '\n');
    console.log(`inline ${file}: script-src ${hash}`);
  },
});

const script = (input, file, {sourcemap = true, compress, plugins = []} = {}) => ({
  input: `dist/${input}.js`,
  output: {file: `dist/${file}.js`, format: 'iife', freeze: false, sourcemap},
  plugins: [
    resolve({exportConditions: ['production', 'browser']}),
    trim(),
    minifyStyles(),
    minify(compress),
    ...plugins,
  ],
});

/**
 * The same module in one file, for pages that load it as it is: an import of which one file is blocked fails as a whole. What
 * else the page may use stays apart, so that it is there once.
 */
const inOneFile = (module) => ({
  input: `dist/${module}.js`,
  external: (id) => !/^\.\/|^\.\.\/|analytics/.test(id) || /\/(core|consent)\//.test(id),
  output: {file: `dist/${module}.js`, format: 'es', sourcemap: true},
});

export default [
  modules,
  server,
  script('script', 'dark-social.min', {
    // Its map lies beside it; the forty bytes that name the map would be every reader's to load.
    sourcemap: 'hidden',
    // A function that was put into another would be read twice, once with it, which first bars wait for.
    compress: {reduce_funcs: false},
  }),
  script('early', 'dark-social-early', {sourcemap: false, plugins: [inlineHash()]}),
  script('visits-script', 'dark-social-visits'),
  script('consent-script', 'dark-social-consent'),
  script('endpoint-script', 'dark-social-endpoint'),
  script('debug', 'dark-social-debug'),
  inOneFile('analytics/index'),
  inOneFile('analytics/auto'),
];
