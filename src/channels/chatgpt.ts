import {defineChannel} from '../core/token/channel-codes.js';
import {assistantWords, encodePrompt} from './internal/assistant.js';
import icon from 'icon:lucide/message-circle-question-mark';

/** ChatGPT takes the question in `q` and may send it at once. Not documented; in many public projects, checked 2026-11. */
export const chatgpt = /* @__PURE__ */ defineChannel({
  id: 'chatgpt',
  code: 'cg',
  name: 'ChatGPT',
  words: assistantWords('ChatGPT'),
  kind: 'utility',
  icon,
  color: '#10a37f',
  href: (content, {language}) => 'https://chatgpt.com/?q=' + encodePrompt(content, language),
});
