// Installs missing engines, libraries that pages still use, and PHP, where that can be done without asking: on Debian and its kin, as root.

import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';

import {findBrowsers} from './browsers.mjs';

// Without fonts a page has boxes for letters, and a screenshot shows nothing.
const packages = {
  chromium: ['chromium', 'fonts-dejavu-core', 'fonts-noto-color-emoji'],
  firefox: ['firefox-esr', 'fonts-dejavu-core', 'fonts-noto-color-emoji'],
  webkit: ['webkit2gtk-driver', 'xvfb', 'xauth', 'fonts-dejavu-core', 'fonts-noto-color-emoji'],
};

/** Debian's packages of the libraries and the theme beside which the scripts are tried, and of PHP, each with a file of it. */
const others = {
  'libjs-prototype': '/usr/share/javascript/prototype/prototype.js',
  'libjs-mootools': '/usr/share/javascript/mootools/mootools.js',
  'wordpress-theme-twentytwentyone': '/usr/share/wordpress/wp-content/themes/twentytwentyone/style.css',
  'php-cli': '/usr/bin/php',
};

/** Tries to install the engines of `wanted`, and the other packages, that are missing; whether it helped is for `findBrowsers` to see. */
export function installMissing(wanted) {
  const found = findBrowsers();
  const missing = wanted.filter((name) => !found[name]);
  const absent = Object.keys(others).filter((name) => !existsSync(others[name]));
  if (!(missing.length || absent.length) || !existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  const needed = [...new Set([...missing.flatMap((name) => packages[name]), ...absent])];
  console.log(`installing ${needed.join(' ')}`);
  apt('update');
  // Ubuntu lacks some of them: one that is not to be had must not keep the others away.
  if (!apt('install', '--no-install-recommends', ...needed)) {
    for (const name of needed) apt('install', '--no-install-recommends', name);
  }
}

function apt(command, ...args) {
  const result = spawnSync('apt-get', ['-qq', '-y', command, ...args], {
    env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'},
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (result.status !== 0) console.log(`apt-get ${command} failed: ${result.error?.message ?? result.stderr.trim()}`);
  return result.status === 0;
}
