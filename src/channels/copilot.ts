import {defineChannel} from '../core/token/channel-codes.js';
import {assistantWords, encodePrompt} from './internal/assistant.js';
import icon from 'icon:lucide/bot-message-square';

/** Copilot takes the question in `q`. Not documented; in many public projects, checked 2026-11. */
export const copilot = /* @__PURE__ */ defineChannel({
  id: 'copilot',
  code: 'cx',
  name: 'Microsoft Copilot',
  words: assistantWords('Microsoft Copilot'),
  kind: 'utility',
  icon,
  color: '#0f6cbd',
  href: (content, {language}) => 'https://copilot.microsoft.com/?q=' + encodePrompt(content, language),
});
