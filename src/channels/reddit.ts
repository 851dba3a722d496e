import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/reddit';

/**
 * Reddit takes a link and its title; without the type, its form opens at the tab for texts and drops the link.
 * Bunlong/next-share#113 and nygardk/react-share#573, checked 2026-11.
 */
export const reddit = /* @__PURE__ */ defineChannel({
  id: 'reddit',
  code: 'rd',
  name: 'Reddit',
  kind: 'network',
  icon,
  color: '#ff4500',
  href: (content) =>
    withQuery('https://www.reddit.com/submit', {type: 'LINK', url: linkForText(content.url), title: titleOf(content)}),
});
