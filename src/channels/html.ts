import {copyText} from '../core/share/copy-text.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {htmlLink} from './internal/markup.js';
import icon from 'icon:lucide/code-xml';

/** Copies the source of an HTML link, for web pages and newsletters. */
export const html = /* @__PURE__ */ defineChannel({
  id: 'html',
  code: 'hm',
  name: 'HTML',
  words: {
    en: {label: 'Copy as HTML', copied: 'HTML copied'},
    fr: {label: 'Copier en HTML', copied: 'HTML copié'},
  },
  kind: 'utility',
  icon,
  color: '#e34f26',
  activate: (content) => copyText(htmlLink(content)),
});
