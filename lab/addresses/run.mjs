// Holds the addresses of files to what must hold of all: `npm run test:addresses -- urltestdata.json …`. A file is a JSON list
// of addresses, or of test cases in the form of the web platform tests (`input`, `base`), or has an address a line.

import {readFileSync} from 'node:fs';
import {holdAll, isWeb} from './invariants.mjs';
import {odd} from './odd.mjs';

/** The addresses of a test case: as written, and made whole. */
function addressesOf(one) {
  if (typeof one === 'string') return [one];
  const {input, base, href} = one ?? {};
  const whole = [];
  for (const text of [input, href, base].filter((each) => typeof each === 'string')) {
    if (isWeb(text)) whole.push(text);
    if (base && URL.canParse(text, base)) whole.push(new URL(text, base).href);
  }
  return whole;
}

function read(file) {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text).flatMap(addressesOf);
  } catch (error) {
    if (/^\s*\[/.test(text)) throw error;
    return text.split(/\r?\n/);
  }
}

// Each signed address would be told of.
console.warn = () => {};
const files = process.argv.slice(2);
for (const [name, addresses] of [['odd addresses', odd], ...files.map((file) => [file, read(file)])]) {
  const counts = holdAll(new Set(addresses));
  console.log(name, counts);
}
