// Builds unbundled modules for npm, and the three classic scripts out of them.

import {readdirSync} from 'node:fs';
import resolve from '@rollup/plugin-node-resolve';
import typescript from '@rollup/plugin-typescript';
import icons from './tools/icons.mjs';
import {minify, minifyStyles, trim} from './tools/minify.mjs';

const entries = readdirSync('src', {recursive: true})
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => 'src/' + file);

const modules = {
  input: entries,
  external: /^(@lit|clipboard-polyfill)(\/|$)/,
  output: {dir: 'dist', format: 'es', preserveModules: true, preserveModulesRoot: 'src', sourcemap: true},
  plugins: [icons(), typescript()],
};

const script = (input, file) => ({
  input: `dist/${input}.js`,
  output: {file: `dist/${file}.js`, format: 'iife', sourcemap: true},
  plugins: [resolve({exportConditions: ['production', 'browser']}), trim(), minifyStyles(), minify()],
});

export default [
  modules,
  script('script', 'dark-social.min'),
  script('early', 'dark-social-early'),
  script('debug', 'dark-social-debug'),
];
