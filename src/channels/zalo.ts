import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/zalo';

/**
 * Zalo shares through a script of its own with an account's id. https://chat.zalo.me/?url=, which many sites use, is undocumented, and
 * nothing shows that it carries the link (checked 2026-11).
 */
export const zalo = /* @__PURE__ */ defineChannel({
  id: 'zalo',
  code: 'za',
  name: 'Zalo',
  kind: 'messaging',
  icon,
  color: '#0068ff',
  activate: shareOrCopy,
});
