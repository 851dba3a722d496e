// What the AI assistants have in common: the question about the page, and the words on the button.

import type {ChannelWords, ShareContent} from '../../core/channel.js';
import {encodeMessage, messageText, setLineBreaks} from '../../core/link/message.js';
import {percentEncode} from '../../core/utils/percent-encode.js';
import {fitText} from './fit-text.js';
import {wordsIn} from './words-in.js';

/** The question before title and link. Neutral, and complete in itself, since some assistants send it at once. */
const questions = {
  en: {question: 'Read this page and sum it up, so that I can ask you about it:'},
  fr: {question: 'Lis cette page et résume-la, pour que je puisse te poser des questions :'},
};

/**
 * How long question, title and link may be together, percent-encoded. The services name no limit; public code stays below 8,000
 * characters, and servers commonly refuse addresses above that.
 */
const maxLength = 4000;

/** The question with the page's title, cut if need be, and its link. The page's own message is for people, so it is not used. */
function promptContent({url, title, text = ''}: ShareContent, language: string): ShareContent {
  const {question} = wordsIn(questions, language);
  const words = [question, setLineBreaks(title || text, ' ')].filter(Boolean).join('\n');
  // The line break before the link counts three, not one.
  return fitText({url, text: words}, {max: maxLength - 2, count: (part) => percentEncode(part).length});
}

/** The prompt as text. */
export const promptText = (content: ShareContent, language: string): string =>
  messageText(promptContent(content, language));

/** The prompt, percent-encoded. */
export const encodePrompt = (content: ShareContent, language: string): string =>
  encodeMessage(promptContent(content, language));

/** The words of an assistant's button. */
export const assistantWords = (name: string): {en: ChannelWords; fr: ChannelWords} => ({
  en: {label: `Ask ${name} about this page`, copied: `Question copied: paste it into ${name}`},
  fr: {label: `Interroger ${name} sur cette page`, copied: `Question copiée : collez-la dans ${name}`},
});
