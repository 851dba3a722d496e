import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/farcaster';

/** Farcaster takes the text, and links to embed (https://docs.farcaster.xyz/reference/farcaster/intent-urls, checked 2026-11). */
export const farcaster = /* @__PURE__ */ defineChannel({
  id: 'farcaster',
  code: 'fc',
  name: 'Farcaster',
  kind: 'network',
  icon,
  color: '#855dcd',
  href: (content) =>
    withQuery('https://farcaster.xyz/~/compose', {text: textOf(content), 'embeds[]': linkForText(content.url)}),
});
