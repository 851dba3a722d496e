import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/send';

/**
 * Eitaa, an Iranian messenger, takes link and text as Telegram does. Unconfirmed: public code alone shows the address, and not all of it
 * sends the text (checked 2026-11).
 */
export const eitaa = /* @__PURE__ */ defineChannel({
  id: 'eitaa',
  code: 'et',
  name: 'Eitaa',
  kind: 'messaging',
  icon,
  color: '#f2761b',
  href: ({url, text = ''}) =>
    `https://eitaa.com/share/url?url=${percentEncode(linkForText(url))}&text=${percentEncode(setLineBreaks(text))}`,
});
