import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {fitText, graphemesOf} from './internal/fit-text.js';
import {textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/threads';

/** Counts as Threads does: an emoji by its bytes in UTF-8, anything else by its characters. */
const countThreads = (text: string): number =>
  graphemesOf(text).reduce(
    (sum, grapheme) =>
      sum +
      (/\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u.test(grapheme)
        ? new TextEncoder().encode(grapheme).length
        : [...grapheme].length),
    0,
  );

/**
 * Threads takes text and link separately (https://developers.facebook.com/documentation/threads/threads-web-intents, checked 2026-11),
 * and 500 characters in a post (https://developers.facebook.com/documentation/threads/posts).
 */
export const threads = /* @__PURE__ */ defineChannel({
  id: 'threads',
  code: 'td',
  name: 'Threads',
  kind: 'network',
  icon,
  color: '#000000',
  href: (content) =>
    withQuery('https://www.threads.com/intent/post', {
      text: textOf(fitText(content, {max: 500, count: countThreads})),
      url: linkForText(content.url),
    }),
});
