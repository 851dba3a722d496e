// `npm run test:snippets`: the builder's snippets for Svelte and Angular, compiled and run in Chromium. Installs the frameworks here.

import {spawnSync} from 'node:child_process';
import {existsSync, symlinkSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

ownPackages(new URL('.', import.meta.url)).prepare();
// As installed: Angular's compiler reads the types of what a component imports.
const own = fileURLToPath(new URL('node_modules/dark-social', import.meta.url));
if (!existsSync(own)) symlinkSync('../../..', own);
const tests = fileURLToPath(new URL('snippets.test.mjs', import.meta.url));
const {status} = spawnSync(process.execPath, ['--test', '--test-reporter=spec', tests], {
  stdio: 'inherit',
  env: {...process.env, TEST_ENGINES: 'chromium'},
});
process.exit(status ?? 1);
