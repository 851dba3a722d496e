import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/simplex';

/**
 * SimpleX has no share address: simplex: links are invitations and contacts (https://github.com/simplex-chat/simplex-chat, checked
 * 2026-11).
 */
export const simplex = /* @__PURE__ */ defineChannel({
  id: 'simplex',
  code: 'sx',
  name: 'SimpleX',
  kind: 'messaging',
  icon,
  color: '#000000',
  activate: shareOrCopy,
});
