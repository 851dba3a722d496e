import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/discord';

/** Discord has no share address; https://discord.com/channels/@me opens the list of chats and takes nothing (checked 2026-11). */
export const discord = /* @__PURE__ */ defineChannel({
  id: 'discord',
  code: 'dc',
  name: 'Discord',
  kind: 'messaging',
  icon,
  color: '#5865f2',
  activate: shareOrCopy,
});
