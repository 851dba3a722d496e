// `npm run test:consent-tools`: the recipes of docs/privacy.md with the consent tools as their makers ship them, in a real Chromium.
// Installs the tools in this folder, and builds the package where it is not built.

import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

ownPackages(new URL('.', import.meta.url)).prepare();
const tests = ['consent-tools', 'partytown'].map((name) => fileURLToPath(new URL(`${name}.test.mjs`, import.meta.url)));
const {status} = spawnSync(process.execPath, ['--test', '--test-concurrency=1', ...tests], {
  stdio: 'inherit',
  env: {...process.env, TEST_ENGINES: process.env.TEST_ENGINES ?? 'chromium'},
});
process.exit(status ?? 1);
