import type {Form, Forms} from '../forms.js';

/** None of the assistants documents a limit. Below 4,000 characters of the address no server that we know of refuses one. */
function countPrompt(text: string, link: string): void {
  const length = encodeURIComponent(`${text}\n${link}`).length;
  if (length > 4000 && !/:(\n…?)?$/.test(text)) throw new RangeError(`${length} characters`);
}

/** An assistant's address: a question of our own, the title, the link. */
const assistant = (begins: string): Form => ({
  begins,
  message: 'q',
  words: ({title, text}) =>
    `Read this page and sum it up, so that I can ask you about it:${title || text ? '\n' : ''}${(title || text).replace(/\r\n?|\n/g, ' ')}`,
  count: countPrompt,
});

export const tools: Forms = {
  chatgpt: assistant('https://chatgpt.com/?'),
  claude: assistant('https://claude.ai/new?'),
  copilot: assistant('https://copilot.microsoft.com/?'),
  // Takes nothing: the question is copied.
  gemini: {begins: 'https://gemini.google.com/app'},
  grok: assistant('https://grok.com/?'),
  perplexity: assistant('https://www.perplexity.ai/search?'),
  evernote: {begins: 'https://www.evernote.com/clip.action?', link: 'url', title: 'title'},
  instapaper: {begins: 'https://www.instapaper.com/hello2?', link: 'url', title: 'title'},
  kindle: {begins: 'https://pushtokindle.fivefilters.org/send.php?', link: 'url'},
  pinboard: {begins: 'https://pinboard.in/add?', link: 'url', title: 'title', text: 'description'},
  raindrop: {begins: 'https://app.raindrop.io/add?', link: 'link', title: 'title'},
  readwise: {begins: 'https://wise.readwise.io/save?', link: 'url'},
  trello: {
    begins: 'https://trello.com/add-card?',
    link: 'url',
    title: 'name',
    text: 'desc',
    fixed: {mode: 'popup'},
  },
};
