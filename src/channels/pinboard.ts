import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:simple-icons/pinboard';

/** Pinboard shows its form with link, title and description, as its bookmarklets do (https://pinboard.in/howto/, checked 2026-11). */
export const pinboard = /* @__PURE__ */ defineChannel({
  id: 'pinboard',
  code: 'pb',
  name: 'Pinboard',
  words: saveWords('Pinboard'),
  kind: 'utility',
  icon,
  color: '#0000ff',
  href: ({url, title = '', text = ''}) =>
    `https://pinboard.in/add?url=${percentEncode(linkForText(url))}&title=${percentEncode(setLineBreaks(title, ' '))}&description=${percentEncode(setLineBreaks(text))}`,
});
