import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage, linkForText} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import {fitText} from './internal/fit-text.js';
import {textOf} from './internal/network-fields.js';
import {shortenedLinkLength, weightedLength} from './internal/weighted-length.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/x';

/**
 * X takes text and link separately, and its app takes them in one field. A post has 280 characters, of which a link takes 23.
 * https://docs.x.com/x-for-websites/post-button/guides/web-intent, checked 2026-11; the older `intent/tweet` opened the app's first
 * page on some Android phones in 2026.
 */
export const x = /* @__PURE__ */ defineChannel({
  id: 'x',
  code: 'tw',
  name: 'X',
  kind: 'network',
  icon,
  color: '#000000',
  href(content, {platform, standalone}) {
    const fitting = fitText(content, {max: 280, count: weightedLength, linkCount: shortenedLinkLength});
    // From an installed web app, a web address would leave an empty window behind.
    return standalone && platform !== 'desktop'
      ? 'twitter://post?message=' + encodeMessage(fitting)
      : withQuery('https://x.com/intent/post', {text: textOf(fitting), url: linkForText(content.url)});
  },
  ...copyFallback,
});
