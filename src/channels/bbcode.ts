import {copyText} from '../core/share/copy-text.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {bbcodeLink} from './internal/markup.js';
import icon from 'icon:lucide/brackets';

/** Copies `[url=link]title[/url]` for phpBB, vBulletin, XenForo and other forums. */
export const bbcode = /* @__PURE__ */ defineChannel({
  id: 'bbcode',
  code: 'bb',
  name: 'BBCode',
  words: {
    en: {label: 'Copy as BBCode', copied: 'BBCode copied'},
    fr: {label: 'Copier en BBCode', copied: 'BBCode copié'},
  },
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: (content) => copyText(bbcodeLink(content)),
});
