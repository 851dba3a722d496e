// Writes dist/themes/: the style sheets of src/themes/, minified. Runs after the build.

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {transform} from 'esbuild';

mkdirSync('dist/themes', {recursive: true});
for (const file of readdirSync('src/themes')) {
  const {code} = await transform(readFileSync(`src/themes/${file}`, 'utf8'), {loader: 'css', minify: true});
  writeFileSync(`dist/themes/${file}`, code);
}
