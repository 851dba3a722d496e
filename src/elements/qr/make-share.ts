// Makes shares. In the classic scripts `src/scripts/elements/make-share.ts` stands in its place.

import {createShare} from '../../core/share/create-share.js';

export const makeShare: typeof createShare = createShare;
