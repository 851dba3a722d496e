import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/rocketdotchat';

/** Rocket.Chat has no share address: each team has a server of its own (checked 2026-11). */
export const rocketchat = /* @__PURE__ */ defineChannel({
  id: 'rocketchat',
  code: 'rc',
  name: 'Rocket.Chat',
  kind: 'messaging',
  icon,
  color: '#f5455c',
  activate: shareOrCopy,
});
