// The plugin's translations are whole.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {packageRoot} from '../../test/tools/processes.mjs';

const plugin = join(packageRoot, 'integrations/wordpress');

test('every word of the plugin is in French', () => {
  const files = [...readdirSync(join(plugin, 'includes')).map((name) => `includes/${name}`), 'blocks/bar/index.js'];
  const calls = /\b(?:__|_n|esc_html__|esc_html_e|esc_attr__)\(\s*'((?:[^'\\]|\\.)*)'/g;
  const words = files.flatMap((file) =>
    [...readFileSync(join(plugin, file), 'utf8').matchAll(calls)].map(([, word]) => word.replace(/\\'/g, "'")),
  );
  assert.ok(words.length > 80, `${words.length} words`);
  const code = `require $argv[1] . '/wp-includes/pomo/mo.php'; $mo = new MO(); $mo->import_from_file($argv[2]);
    echo json_encode(array_map(fn($entry) => $entry->translations, $mo->entries));`;
  const root = process.env.WORDPRESS || '/usr/share/wordpress';
  const mo = join(plugin, 'languages/dark-social-fr_FR.mo');
  const french = JSON.parse(execFileSync('php', ['-r', code, '--', root, mo], {encoding: 'utf8'}));
  const missing = words.filter((word) => !french[word]?.every(Boolean));
  assert.deepEqual(missing, [], 'npm run wordpress:languages prints what to translate');
});
