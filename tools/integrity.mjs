// Writes dist/integrity.json: the integrity hash of each script, for pages that load one from a CDN. Those of the folder of `auto.js` are in
// its own manifest.json. Runs at the end of `npm run build`.

import {createHash} from 'node:crypto';
import {readdirSync, readFileSync, writeFileSync} from 'node:fs';

const {version} = JSON.parse(readFileSync('package.json', 'utf8'));
const scripts = readdirSync('dist').filter((file) => /^dark-social[\w.-]*\.js$/.test(file));
const hashOf = (file) =>
  `sha384-${createHash('sha384')
    .update(readFileSync(`dist/${file}`))
    .digest('base64')}`;
const files = Object.fromEntries(scripts.map((file) => [file, hashOf(file)]));
writeFileSync('dist/integrity.json', JSON.stringify({version, files}, undefined, 2) + '\n');
