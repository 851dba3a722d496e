import {copyText} from '../core/share/copy-text.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {chatMarkdownLink} from './internal/markup.js';
import icon from 'icon:lucide/message-square-code';

/** Copies `[title](link)` for chats with a Markdown of their own, which need other escapes: Discord and Telegram. */
export const chatMarkdown = /* @__PURE__ */ defineChannel({
  id: 'chat-markdown',
  code: 'cm',
  name: 'Discord, Telegram',
  words: {
    en: {label: 'Copy for Discord, Telegram', copied: 'Link copied for Discord and Telegram'},
    fr: {label: 'Copier pour Discord, Telegram', copied: 'Lien copié pour Discord et Telegram'},
  },
  kind: 'utility',
  icon,
  color: '#5865f2',
  activate: (content) => copyText(chatMarkdownLink(content)),
});
