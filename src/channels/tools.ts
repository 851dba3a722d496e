// Tools beside the usual ones (reading lists, assistants, markup for forums), a line each.

export {print} from './print.js';
export {linekeep} from './linekeep.js';
export {pocket} from './pocket.js';
export {qr} from './qr.js';
export {chatgpt} from './chatgpt.js';
export {claude} from './claude.js';
export {copilot} from './copilot.js';
export {evernote} from './evernote.js';
export {gemini} from './gemini.js';
export {grok} from './grok.js';
export {instapaper} from './instapaper.js';
export {kindle} from './kindle.js';
export {notion} from './notion.js';
export {perplexity} from './perplexity.js';
export {pinboard} from './pinboard.js';
export {raindrop} from './raindrop.js';
export {readwise} from './readwise.js';
export {trello} from './trello.js';
export {bbcode} from './bbcode.js';
export {chatMarkdown} from './chat-markdown.js';
export {chatText} from './chat-text.js';
export {html} from './html.js';
export {markdown} from './markdown.js';
export {richText} from './rich-text.js';
