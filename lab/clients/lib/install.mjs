// The clients that this test needs.

import {ownPackages} from '../../../test/tools/own-packages.mjs';

export const {prepare, installed} = ownPackages(new URL('..', import.meta.url));
