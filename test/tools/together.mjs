// Runs the test files named on the command line in one process, so that their journeys share the browsers.

import {pathToFileURL} from 'node:url';

// First, so that the browsers are closed last.
import './visitors.mjs';

for (const file of process.argv.slice(2)) {
  process.env.TEST_FILE = file;
  await import(pathToFileURL(file));
}
