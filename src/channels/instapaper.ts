import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:simple-icons/instapaper';

/** Instapaper asks visitors who are signed out to sign in, then saves. `/hello2` is its button for publishers; some projects use `/edit` (checked 2026-11, unconfirmed by a page of its own). */
export const instapaper = /* @__PURE__ */ defineChannel({
  id: 'instapaper',
  code: 'np',
  name: 'Instapaper',
  words: saveWords('Instapaper'),
  kind: 'utility',
  icon,
  color: '#1f1f1f',
  href: ({url, title = ''}) =>
    `https://www.instapaper.com/hello2?url=${percentEncode(linkForText(url))}&title=${percentEncode(setLineBreaks(title, ' '))}`,
});
