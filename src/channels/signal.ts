import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/signal';

/** Signal has no share address: its links (https://signal.me, https://signal.group) open a chat or a group, and take no text. */
export const signal = /* @__PURE__ */ defineChannel({
  id: 'signal',
  code: 'sg',
  name: 'Signal',
  kind: 'messaging',
  icon,
  color: '#3b45fd',
  activate: shareOrCopy,
});
