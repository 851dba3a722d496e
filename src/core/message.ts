// The one field of a message that holds text and link.

import type {ShareContent} from './channel.js';
import {encode} from './encode.js';

/** A text with line breaks of one kind. */
export const lines = (text: string, lineBreak = '\n'): string => text.replace(/\r\n?|\n/g, lineBreak);

/** Text, line break and link, percent-encoded (`%20`, never `+`), for apps that take both in one field. */
export const encodeMessage = ({text, url}: ShareContent, lineBreak?: string): string =>
  encode(lines((text ? lines(text) + '\n' : '') + url, lineBreak));
