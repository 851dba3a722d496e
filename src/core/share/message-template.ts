// The page's own words for messages: which template holds for a channel and a language, and what it makes of title, text and link.

import type {ShareContent} from '../channel.js';
import {fillTemplate} from '../utils/fill-template.js';

/** What a message says. `{title}` and `{text}` are filled in; `{url}` is the link, which stands last where it is not named. */
interface MessageTemplate {
  /** The message: `{title}, by Ada: {url}`. Default: the text, then the link. */
  message?: string | undefined;
  /** A mail's subject. Default: the title. */
  subject?: string | undefined;
  /** The channel's id. Default: all channels. */
  channel?: string | undefined;
  /** BCP 47 tag: `fr` also holds for `fr-CA`. Default: all languages. */
  lang?: string | undefined;
}

/** A message for all channels and languages, or several, of which the first that fits holds. */
export type MessageTemplates = string | readonly MessageTemplate[];

/** Applies templates to what is shared: those of the element, then those of the page. */
export function applyTemplates(
  content: ShareContent,
  channel: string,
  language: string,
  lists: readonly (MessageTemplates | undefined)[],
): ShareContent {
  const tag = language.toLowerCase() + '-';
  const fits = (each: MessageTemplate) =>
    (each.channel ?? channel) === channel && (!each.lang || tag.startsWith(each.lang.toLowerCase() + '-'));
  const fitting = lists
    .flatMap((list): readonly MessageTemplate[] => (typeof list === 'string' ? [{message: list}] : (list ?? [])))
    .filter(fits);
  const find = (part: 'subject' | 'message') => fitting.find((each) => each[part])?.[part];
  const fill = (words: string) => fillTemplate(words, content as {title?: string; text?: string});
  const {title} = content;
  const subject = find('subject');
  const message = find('message');
  const given = {...content, title: subject ? fill(subject) : title};
  if (!message) return given;
  const [start, ...rest] = (message.includes('{url}') ? message : message + '\n{url}').split('{url}');
  const [before, after] = [fill(start), fill(rest.join(''))];
  // Text alone, for apps that take text and link apart.
  return {...given, message: [before, after], text: (before + after).trim()};
}
