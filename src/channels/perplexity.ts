import {defineChannel} from '../core/token/channel-codes.js';
import {assistantWords, encodePrompt} from './internal/assistant.js';
import icon from 'icon:simple-icons/perplexity';

/** Perplexity answers at once. `/search` is the address that browsers have for it as a search engine; not documented, checked 2026-11. */
export const perplexity = /* @__PURE__ */ defineChannel({
  id: 'perplexity',
  code: 'pp',
  name: 'Perplexity',
  words: assistantWords('Perplexity'),
  kind: 'utility',
  icon,
  color: '#1fb8cd',
  href: (content, {language}) => 'https://www.perplexity.ai/search?q=' + encodePrompt(content, language),
});
