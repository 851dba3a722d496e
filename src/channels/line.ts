import {defineChannel} from '../core/token/channel-codes.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {encodeMessage, linkForText, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:simple-icons/line';

/**
 * LINE (checked 2026-11):
 * - phones: text and link in one field (https://developers.line.biz/en/docs/line-login/using-line-url-scheme/). The share page for
 *   desktops loses the text in Safari on iPhones, and the scheme `line:` is deprecated.
 * - desktops: link and text separately (https://developers.line.biz/en/docs/line-social-plugins/install-guide/using-line-share-buttons).
 */
export const line = /* @__PURE__ */ defineChannel({
  id: 'line',
  code: 'ne',
  name: 'LINE',
  kind: 'messaging',
  icon,
  color: '#00c300',
  href: (content, {platform}) =>
    platform === 'desktop'
      ? `https://social-plugins.line.me/lineit/share?url=${percentEncode(linkForText(content.url))}&text=${percentEncode(setLineBreaks(content.text ?? ''))}`
      : 'https://line.me/R/share?text=' + encodeMessage(content),
});
