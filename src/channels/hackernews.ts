import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/ycombinator';

/** Hacker News takes a link and its title (code that documents it: ellisonleao/sharer.js, checked 2026-11). */
export const hackernews = /* @__PURE__ */ defineChannel({
  id: 'hackernews',
  code: 'hn',
  name: 'Hacker News',
  kind: 'network',
  icon,
  color: '#f0652f',
  href: (content) =>
    withQuery('https://news.ycombinator.com/submitlink', {u: linkForText(content.url), t: titleOf(content)}),
});
