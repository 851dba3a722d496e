import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/lobsters';

/** Lobsters takes a link and its title. Much public code agrees (checked 2026-11). */
export const lobsters = /* @__PURE__ */ defineChannel({
  id: 'lobsters',
  code: 'bt',
  name: 'Lobsters',
  kind: 'network',
  icon,
  color: '#ac130d',
  href: (content) =>
    withQuery('https://lobste.rs/stories/new', {url: linkForText(content.url), title: titleOf(content)}),
});
