// Modules of the package that the builder imports, as a bundler would hand them to a page: their own imports name packages, which
// browsers cannot find.

import {existsSync, statSync} from 'node:fs';
import {build} from 'esbuild';

/** What pages may import from /bundles/, and where the build puts it. */
const entries = {
  'channels.js': 'dist/channels/index.js',
  'fr.js': 'dist/locales/fr.js',
  'preview.js': 'dist/preview/index.js',
};

const made = new Map();

/** The code of a bundle, made anew after each build; `undefined` where there is none of that name. */
export function bundleOf(root, name) {
  const entry = Object.hasOwn(entries, name) && root + entries[name];
  if (!entry || !existsSync(entry)) return undefined;
  const {mtimeMs} = statSync(entry);
  if (made.get(name)?.mtimeMs !== mtimeMs) made.set(name, {mtimeMs, code: bundle(entry)});
  return made.get(name).code;
}

async function bundle(entry) {
  const {outputFiles} = await build({entryPoints: [entry], bundle: true, format: 'esm', minify: true, write: false});
  return outputFiles[0].text;
}
