// Runs the test files named on the command line in one process, so that their journeys share the browsers.

import {test} from 'node:test';
import {pathToFileURL} from 'node:url';

// First, so that the browsers are closed last.
import {waiting} from './visitors.mjs';

for (const file of process.argv.slice(2)) {
  process.env.TEST_FILE = file;
  // Thrown on, it would leave the sites of the other files standing, and this process waiting for them.
  await import(pathToFileURL(file)).catch((error) => waiting.push([`${file}: is loaded`, () => Promise.reject(error)]));
}
// All at once: node:test would else take the first few, skipped by --grep, for all, and leave the sites of the rest standing.
for (const journey of waiting) test(...journey);
