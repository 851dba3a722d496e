import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/naver';

/**
 * Naver takes a link and its title (code that documents it: the gem naver-sdk, lib/naver/share.rb, checked 2026-11; public code of
 * 2026 leaves out the older address’s .nhn).
 */
export const naver = /* @__PURE__ */ defineChannel({
  id: 'naver',
  code: 'nr',
  name: 'Naver',
  kind: 'network',
  icon,
  color: '#03c75a',
  href: (content) =>
    withQuery('https://share.naver.com/web/shareView', {url: linkForText(content.url), title: titleOf(content)}),
});
