// Nothing in the repository that nothing uses: knip.jsonc says where it looks.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {test} from 'node:test';

test('knip finds no file, export or dependency that nothing uses', () => {
  const args = ['node_modules/knip/bin/knip.js', '--no-progress', '--no-config-hints'];
  const {status, stdout, stderr} = spawnSync(process.execPath, args, {encoding: 'utf8'});
  assert.equal(status, 0, stdout + stderr);
});
