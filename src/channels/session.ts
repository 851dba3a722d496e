import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/session';

/** Session has no share address (unconfirmed: none is documented or seen in public code, checked 2026-11). */
export const session = /* @__PURE__ */ defineChannel({
  id: 'session',
  code: 'ss',
  name: 'Session',
  kind: 'messaging',
  icon,
  color: '#000000',
  activate: shareOrCopy,
});
