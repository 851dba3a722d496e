// Files of npm packages that are not installed, since of much that they bring only one file is wanted.

import {execFileSync} from 'node:child_process';
import {createHash} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

import {packageRoot} from './processes.mjs';

const folder = join(packageRoot, 'node_modules/.cache/archives');

/** The text of a package's file; the package is fetched once, and is what its checksum (as npm states it) says. */
export function fromArchive({package: name, version, sha512, file}) {
  const archive = join(folder, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`);
  mkdirSync(folder, {recursive: true});
  if (!existsSync(archive)) {
    execFileSync('npm', ['pack', `${name}@${version}`, '--silent'], {cwd: folder, timeout: 120_000});
  }
  const found = createHash('sha512').update(readFileSync(archive)).digest('base64');
  if (found !== sha512) throw new Error(`${archive} is not what was expected: sha512-${found}`);
  return execFileSync('tar', ['-xzOf', archive, `package/${file}`], {encoding: 'utf8'});
}
