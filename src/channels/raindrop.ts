import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:lucide/cloud-rain';

/** Raindrop.io opens its dialog with link and title. Its own app for macOS uses this address (raindropio/mac, checked 2026-11). */
export const raindrop = /* @__PURE__ */ defineChannel({
  id: 'raindrop',
  code: 'rn',
  name: 'Raindrop.io',
  words: saveWords('Raindrop.io'),
  kind: 'utility',
  icon,
  color: '#0076d1',
  href: ({url, title = ''}) =>
    `https://app.raindrop.io/add?link=${percentEncode(linkForText(url))}&title=${percentEncode(setLineBreaks(title, ' '))}`,
});
