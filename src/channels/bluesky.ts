import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import {fitText, graphemesOf} from './internal/fit-text.js';
import icon from 'icon:simple-icons/bluesky';

/** A post has at most 300 graphemes and 3000 bytes in UTF-8 (app.bsky.feed.post): one grapheme of more than ten bytes counts as several. */
const countBluesky = (text: string): number =>
  graphemesOf(text).reduce((sum, grapheme) => sum + Math.max(1, new TextEncoder().encode(grapheme).length / 10), 0);

/**
 * Bluesky takes text and link in one field, and makes a card of the link at the end.
 * https://docs.bsky.app/docs/advanced-guides/intent-links, checked 2026-11
 */
export const bluesky = /* @__PURE__ */ defineChannel({
  id: 'bluesky',
  code: 'bs',
  name: 'Bluesky',
  kind: 'network',
  icon,
  color: '#1185fe',
  // From an installed web app, a web address would leave an empty window behind.
  href: (content, {platform, standalone}) =>
    (standalone && platform !== 'desktop'
      ? 'bluesky://intent/compose?text='
      : 'https://bsky.app/intent/compose?text=') + encodeMessage(fitText(content, {max: 300, count: countBluesky})),
  ...copyFallback,
});
