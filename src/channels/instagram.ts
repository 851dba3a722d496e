import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/instagram';

/**
 * Instagram has no share address, for messages as for stories. Phones reach its messages by the device’s share sheet (w3c/web-share,
 * issue 144, checked 2026-11).
 */
export const instagram = /* @__PURE__ */ defineChannel({
  id: 'instagram',
  code: 'ng',
  name: 'Instagram',
  kind: 'network',
  icon,
  color: '#ff0069',
  activate: shareOrCopy,
});
