// `npm run test:routers -- [wouter] [swup]`: the tour of docs/load-order.md through one small site on each router, or on those named, in
// Chromium: with the early script, and with the main script after the application. Installs the routers in this folder.

import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

ownPackages(new URL('.', import.meta.url)).prepare();
const tests = fileURLToPath(new URL('routers.test.mjs', import.meta.url));
const {status} = spawnSync(process.execPath, ['--test', '--test-reporter=spec', tests], {
  stdio: 'inherit',
  env: {
    ...process.env,
    TEST_ENGINES: process.env.TEST_ENGINES ?? 'chromium',
    TEST_ROUTERS: process.argv.slice(2).join(),
  },
});
process.exit(status ?? 1);
