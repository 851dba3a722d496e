import {copyText} from '../core/share/copy-text.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {markdownLink} from './internal/markup.js';
import icon from 'icon:simple-icons/markdown';

/** Copies `[title](link)` for GitHub, Reddit, Lemmy, Discourse and other forums that read CommonMark. */
export const markdown = /* @__PURE__ */ defineChannel({
  id: 'markdown',
  code: 'mn',
  name: 'Markdown',
  words: {
    en: {label: 'Copy as Markdown', copied: 'Markdown copied'},
    fr: {label: 'Copier en Markdown', copied: 'Markdown copié'},
  },
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: (content) => copyText(markdownLink(content)),
});
