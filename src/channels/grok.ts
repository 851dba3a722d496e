import {defineChannel} from '../core/token/channel-codes.js';
import {assistantWords, encodePrompt} from './internal/assistant.js';
import icon from 'icon:lucide/message-circle-more';

/** Grok takes the question in `q`. Not documented; in many public projects, checked 2026-11. */
export const grok = /* @__PURE__ */ defineChannel({
  id: 'grok',
  code: 'gk',
  name: 'Grok',
  words: assistantWords('Grok'),
  kind: 'utility',
  icon,
  color: '#1c1c1c',
  href: (content, {language}) => 'https://grok.com/?q=' + encodePrompt(content, language),
});
