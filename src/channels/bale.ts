import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/message-square';

/** Bale, an Iranian messenger, takes link and text as Telegram does. Unconfirmed: public code alone shows the address (checked 2026-11). */
export const bale = /* @__PURE__ */ defineChannel({
  id: 'bale',
  code: 'be',
  name: 'Bale',
  kind: 'messaging',
  icon,
  color: '#00a693',
  href: ({url, text = ''}) =>
    `https://ble.ir/share/url?url=${percentEncode(linkForText(url))}&text=${percentEncode(setLineBreaks(text))}`,
});
