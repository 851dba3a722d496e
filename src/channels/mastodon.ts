import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {fitText} from './internal/fit-text.js';
import icon from 'icon:simple-icons/mastodon';

/**
 * Mastodon’s own page, which asks for the visitor’s server, remembers it, and takes text and link in one field. After `#`, the text
 * reaches no server on the way. Servers take 500 characters unless they set another limit, and count a link as 23.
 * Code that documents it: mastodon/share, src/utils.ts, checked 2026-11
 */
export const mastodon = /* @__PURE__ */ defineChannel({
  id: 'mastodon',
  code: 'md',
  name: 'Mastodon',
  kind: 'network',
  icon,
  color: '#6364ff',
  href: (content) =>
    'https://share.joinmastodon.org/#text=' + encodeMessage(fitText(content, {max: 500, linkCount: 23})),
});
