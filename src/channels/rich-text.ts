import {defineChannel} from '../core/token/channel-codes.js';
import {copyLinkAsRichText} from './internal/copy-rich-text.js';
import icon from 'icon:lucide/text-select';

/** Copies a link with the title as its text, for mail programs, documents and editors that show formatted text. */
export const richText = /* @__PURE__ */ defineChannel({
  id: 'rich-text',
  code: 'rt',
  name: 'Formatted link',
  words: {
    en: {label: 'Copy formatted link', copied: 'Formatted link copied'},
    fr: {name: 'Lien mis en forme', label: 'Copier le lien mis en forme', copied: 'Lien mis en forme copié'},
  },
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: copyLinkAsRichText,
});
