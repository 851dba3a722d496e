import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/googlechat';

/** Google Chat has no share address that Google documents (checked 2026-11). */
export const googlechat = /* @__PURE__ */ defineChannel({
  id: 'googlechat',
  code: 'gc',
  name: 'Google Chat',
  kind: 'messaging',
  icon,
  color: '#34a853',
  activate: shareOrCopy,
});
