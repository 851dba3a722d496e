import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:lucide/book-open-check';

/** Readwise Reader takes the link alone and saves it to the inbox. From its FAQ on adding documents, as public projects of 2026 cite it. */
export const readwise = /* @__PURE__ */ defineChannel({
  id: 'readwise',
  code: 'rw',
  name: 'Readwise Reader',
  words: saveWords('Readwise Reader'),
  kind: 'utility',
  icon,
  color: '#b45309',
  href: ({url}) => 'https://wise.readwise.io/save?url=' + percentEncode(linkForText(url)),
});
