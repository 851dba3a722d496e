import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/zulip';

/** Zulip has no share address: each organisation has a server of its own, and its links name conversations (checked 2026-11). */
export const zulip = /* @__PURE__ */ defineChannel({
  id: 'zulip',
  code: 'zp',
  name: 'Zulip',
  kind: 'messaging',
  icon,
  color: '#6492fe',
  activate: shareOrCopy,
});
