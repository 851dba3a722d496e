// Takes the place of `src/elements/qr/make-share.ts` in classic scripts: the main script on the page makes the shares.

import type {createShare} from '../../core/share/create-share.js';
import {readApi, type Api} from '../page-api.js';

interface SharingApi extends Api {
  createShare?: typeof createShare;
}

/** @throws TypeError where there is no main script. */
export const makeShare: typeof createShare = (channel, request) => {
  const api = readApi<SharingApi>();
  if (!api?.createShare)
    throw new TypeError('dark-social: there is no main script on this page. Add dark-social.min.js');
  return api.createShare(channel, request);
};
