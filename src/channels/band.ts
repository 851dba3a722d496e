import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {encodeMessage, linkForText} from '../core/link/message.js';
import icon from 'icon:lucide/users-round';

/**
 * BAND takes text and link in one field, and the link once more. Unconfirmed: so in public code, much of it from Korea (checked 2026-11).
 */
export const band = /* @__PURE__ */ defineChannel({
  id: 'band',
  code: 'bd',
  name: 'BAND',
  kind: 'messaging',
  icon,
  color: '#00c73c',
  href: (content) =>
    `https://www.band.us/plugin/share?body=${encodeMessage(content)}&route=${percentEncode(linkForText(content.url))}`,
});
