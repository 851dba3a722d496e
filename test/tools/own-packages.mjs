// What a command of its own needs that the package does not: the packages of its folder, and a build of ours.

import {execFileSync} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const root = new URL('../../', import.meta.url);

/** The packages that the manifest of `folder` (a URL) asks for: to install them, and to say their versions. */
export function ownPackages(folder) {
  const {devDependencies: wanted} = read(new URL('package.json', folder));

  /** A package's version; undefined where it is not installed. */
  function installed(name) {
    const manifest = new URL(`node_modules/${name}/package.json`, folder);
    return existsSync(manifest) ? read(manifest).version : undefined;
  }

  return {
    wanted,
    installed,
    /**
     * Installs them where one is missing or of another version than the manifest's (`npm:name@1.0.0` where it goes by another name), without their scripts; builds ours if it is not
     * built. Without a lock file where one cannot be: npm takes none that lacks the parts for other platforms, and these may not be
     * to be had.
     */
    prepare() {
      const complete = Object.entries(wanted).every(([name, version]) => installed(name) === version.split('@').at(-1));
      const locked = existsSync(new URL('package-lock.json', folder));
      const install = locked ? ['ci'] : ['install', '--no-package-lock'];
      if (!complete) npm(folder, ...install, '--ignore-scripts', '--no-audit', '--no-fund');
      if (!existsSync(new URL('dist/dark-social.min.js', root))) npm(root, 'run', 'build');
    },
  };
}

function npm(where, ...parameters) {
  execFileSync('npm', parameters, {cwd: fileURLToPath(where), stdio: ['ignore', 'inherit', 'inherit']});
}

function read(url) {
  return JSON.parse(readFileSync(url, 'utf8'));
}
