import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:simple-icons/evernote';

/** Evernote clips the link. Share buttons agree on the address, but Evernote documents it no longer (unconfirmed, 2026-11). */
export const evernote = /* @__PURE__ */ defineChannel({
  id: 'evernote',
  code: 'ev',
  name: 'Evernote',
  words: saveWords('Evernote'),
  kind: 'utility',
  icon,
  color: '#00a82d',
  href: ({url, title = ''}) =>
    `https://www.evernote.com/clip.action?url=${percentEncode(linkForText(url))}&title=${percentEncode(setLineBreaks(title, ' '))}`,
});
