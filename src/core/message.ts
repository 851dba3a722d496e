// The one field of a message that holds text and link.

import type {ShareContent} from './channel.js';
import {encode} from './encode.js';

/** Text, line break and link, percent-encoded (`%20`, never `+`), for apps that take both in one field. */
export function encodeMessage({text, url}: ShareContent, lineBreak = '\n'): string {
  return encode((text ? text.replace(/\r\n?|\n/g, lineBreak) + lineBreak : '') + url);
}
