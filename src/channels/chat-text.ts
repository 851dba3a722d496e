import {copyText} from '../core/share/copy-text.js';
import {defineChannel} from '../core/token/channel-codes.js';
import {chatText as chatTextOf} from './internal/markup.js';
import icon from 'icon:lucide/message-square-text';

/** Copies title and link as plain text for Rocket.Chat, Slack and Misskey, in which nothing of the title is read as markup. */
export const chatText = /* @__PURE__ */ defineChannel({
  id: 'chat-text',
  code: 'ct',
  name: 'Chat text',
  words: {
    en: {label: 'Copy chat text', copied: 'Text and link copied'},
    fr: {name: 'Texte pour messagerie', label: 'Copier le texte pour messagerie', copied: 'Texte et lien copiés'},
  },
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: (content) => copyText(chatTextOf(content)),
});
