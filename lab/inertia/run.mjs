// `npm run test:inertia`: the early script beside Inertia's client, in a real Chromium. Installs it in this folder.

import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

ownPackages(new URL('.', import.meta.url)).prepare();
const tests = fileURLToPath(new URL('inertia.test.mjs', import.meta.url));
const {status} = spawnSync(process.execPath, ['--test', tests], {
  stdio: 'inherit',
  env: {...process.env, TEST_ENGINES: process.env.TEST_ENGINES ?? 'chromium'},
});
process.exit(status ?? 1);
