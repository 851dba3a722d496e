// Tries the plugin in a real WordPress: `npm run test:wordpress`.
//
//   node lab/wordpress/run.mjs [install] [events] …
//     --engine=firefox   only this engine (or several: chromium,firefox)
//
// Takes Debian's packages, and installs those that are missing, which needs root. dist/ must be there.

import {execFileSync} from 'node:child_process';
import {parseArgs} from 'node:util';

import {packageRoot} from '../../test/tools/processes.mjs';
import {nodeSuite} from '../../test/tools/suites.mjs';
import {Tally} from '../../test/tools/tally.mjs';
import {cannotRun} from './site.mjs';

const packages = [
  ...['wordpress', 'wordpress-l10n', 'wordpress-theme-twentytwentyone', 'wordpress-theme-twentytwentytwo'],
  ...['wordpress-theme-twentytwentythree', 'mariadb-server', 'php-cli', 'php-mysql', 'php-xml', 'php-mbstring'],
];

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {engine: {type: 'string', default: 'chromium'}},
});

if (cannotRun()) {
  try {
    execFileSync('apt-get', ['install', '--yes', '--no-install-recommends', ...packages], {
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  } catch {
    console.error(
      `WordPress cannot run here: ${cannotRun()}.\nInstall these packages of Debian: ${packages.join(' ')}`,
    );
    process.exit(1);
  }
}
execFileSync(process.execPath, ['tools/wordpress.mjs'], {cwd: packageRoot, stdio: 'inherit'});

const tally = new Tally();
const only = positionals.length ? positionals.map((name) => `lab/wordpress/${name}.test.mjs`) : undefined;
const env = {TEST_ENGINES: values.engine, TEST_JOURNEYS: 'all'};
tally.add('tests', await nodeSuite({folder: 'lab/wordpress', only, partial: true, env}));
tally.print();
process.exitCode = tally.failed ? 1 : 0;
