import {defineChannel} from '../core/token/channel-codes.js';
import {assistantWords, encodePrompt} from './internal/assistant.js';
import icon from 'icon:simple-icons/claude';

/** Claude fills the question in. Not documented; in many public projects, which keep it below 8,000 characters, checked 2026-11. */
export const claude = /* @__PURE__ */ defineChannel({
  id: 'claude',
  code: 'cd',
  name: 'Claude',
  words: assistantWords('Claude'),
  kind: 'utility',
  icon,
  color: '#d97757',
  href: (content, {language}) => 'https://claude.ai/new?q=' + encodePrompt(content, language),
});
