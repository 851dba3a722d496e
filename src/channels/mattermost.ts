import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/mattermost';

/** Mattermost has no share address: each team has a server of its own (checked 2026-11). */
export const mattermost = /* @__PURE__ */ defineChannel({
  id: 'mattermost',
  code: 'mm',
  name: 'Mattermost',
  kind: 'messaging',
  icon,
  color: '#0058cc',
  activate: shareOrCopy,
});
