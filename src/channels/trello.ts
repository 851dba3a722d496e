import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:simple-icons/trello';

/** Trello asks for board and list. The address is that of its bookmarklet (in public projects of 2026, checked 2026-11). */
export const trello = /* @__PURE__ */ defineChannel({
  id: 'trello',
  code: 'tr',
  name: 'Trello',
  words: saveWords('Trello'),
  kind: 'utility',
  icon,
  color: '#0052cc',
  href: ({url, title = '', text = ''}) =>
    `https://trello.com/add-card?mode=popup&url=${percentEncode(linkForText(url))}&name=${percentEncode(setLineBreaks(title, ' '))}&desc=${percentEncode(setLineBreaks(text))}`,
});
