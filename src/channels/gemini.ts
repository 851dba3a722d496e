import {defineChannel} from '../core/token/channel-codes.js';
import {copyText} from '../core/share/copy-text.js';
import {assistantWords, promptText} from './internal/assistant.js';
import icon from 'icon:simple-icons/googlegemini';

/**
 * Gemini has no address that takes a question, so it is copied, and Gemini opened to paste it. Public projects do the same; those that
 * add a parameter to the address agree on none (checked 2026-11).
 */
export const gemini = /* @__PURE__ */ defineChannel({
  id: 'gemini',
  code: 'gj',
  name: 'Gemini',
  words: assistantWords('Gemini'),
  kind: 'utility',
  icon,
  color: '#8e75b2',
  href: () => 'https://gemini.google.com/app',
  alsoOnClick: (content, {language}) => copyText(promptText(content, language)),
});
