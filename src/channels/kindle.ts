import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {saveWords} from './internal/save-words.js';
import icon from 'icon:lucide/tablet';

/** Amazon has no address for this: Push to Kindle of FiveFilters fetches the page and mails it. A third party, which then knows the link; it moved here from `fivefilters.org/kindle-it` (in public projects of 2025, checked 2026-11). */
export const kindle = /* @__PURE__ */ defineChannel({
  id: 'kindle',
  code: 'kn',
  name: 'Kindle',
  words: saveWords('Kindle'),
  kind: 'utility',
  icon,
  color: '#ff9900',
  href: ({url}) => 'https://pushtokindle.fivefilters.org/send.php?url=' + percentEncode(linkForText(url)),
});
