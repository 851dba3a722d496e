// `npm run test:post-length`: our count of a post's characters beside X's own counter. Installs that in this folder.

import {spawnSync} from 'node:child_process';
import {fileURLToPath} from 'node:url';

import {ownPackages} from '../../test/tools/own-packages.mjs';

ownPackages(new URL('.', import.meta.url)).prepare();
const tests = fileURLToPath(new URL('post-length.test.mjs', import.meta.url));
const {status} = spawnSync(process.execPath, ['--test', tests], {stdio: 'inherit'});
process.exit(status ?? 1);
