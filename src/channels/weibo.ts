import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/sinaweibo';

/**
 * Weibo takes a link, a picture, and the words of the post, which it calls the title.
 * Code that documents it: ellisonleao/sharer.js, checked 2026-11.
 */
export const weibo = /* @__PURE__ */ defineChannel({
  id: 'weibo',
  code: 'wb',
  name: 'Weibo',
  kind: 'network',
  icon,
  color: '#e6162d',
  href: (content) =>
    withQuery('https://service.weibo.com/share/share.php', {
      url: linkForText(content.url),
      title: textOf(content),
      pic: imageOf(content),
    }),
});
