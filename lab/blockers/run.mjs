// `npm run test:blockers -- easyprivacy.txt …`: holds the names of the package's files to whole blocking lists. Without files it
// reads those of Debian's package webext-ublock-origin-firefox, where that is installed.

import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {readLists, scripts} from '../../test/tools/blockers.mjs';

const extension = '/usr/share/mozilla/extensions/{ec8030f7-c20a-464f-9b0e-13a3a9e97384}/uBlock0@raymondhill.net/assets';
let files = process.argv.slice(2);
if (!files.length && existsSync(extension))
  files = readdirSync(extension, {recursive: true})
    .filter((file) => file.endsWith('.txt'))
    .map((file) => join(extension, file));

if (!files.length) {
  console.error(
    'Name the files of some lists, or install them: apt-get install webext-ublock-origin-firefox (Debian, as root).',
  );
  process.exit(1);
}
const blocked = readLists(files.map((file) => readFileSync(file, 'utf8')));
if (!blocked('analytics/plausible.js').length) {
  console.error('These lists do not block /analytics/plausible.js: they hold no EasyPrivacy, and show nothing.');
  process.exit(1);
}
const found = scripts().flatMap(blocked);
for (const line of found) console.error('blocked: ' + line);
console.log(`${scripts().length} files, ${files.length} lists: ${found.length} address(es) blocked`);
process.exitCode = found.length ? 1 : 0;
