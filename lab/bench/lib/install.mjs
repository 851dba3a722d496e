// The peers that the bench needs.

import {readFileSync} from 'node:fs';

import {ownPackages} from '../../../test/tools/own-packages.mjs';

const {prepare, wanted} = ownPackages(new URL('..', import.meta.url));
export {prepare};

/** The peers' versions, for the record. */
export function versions() {
  const {version} = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8'));
  return {'dark-social': version, ...wanted};
}
