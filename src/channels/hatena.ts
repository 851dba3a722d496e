import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/hatenabookmark';

/** Hatena Bookmark takes a link and its title. No page of Hatena’s was found; much public code agrees (checked 2026-11). */
export const hatena = /* @__PURE__ */ defineChannel({
  id: 'hatena',
  code: 'ht',
  name: 'Hatena Bookmark',
  kind: 'network',
  icon,
  color: '#00a4de',
  href: (content) =>
    withQuery('https://b.hatena.ne.jp/add', {mode: 'confirm', url: linkForText(content.url), title: titleOf(content)}),
});
