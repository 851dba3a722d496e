import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/wordpress';

/**
 * WordPress.com begins a post from a link, with its title, a quotation and a picture. No page of its own was found; much public code
 * agrees (checked 2026-11).
 */
export const wordpress = /* @__PURE__ */ defineChannel({
  id: 'wordpress',
  code: 'wp',
  name: 'WordPress.com',
  kind: 'network',
  icon,
  color: '#21759b',
  href: (content) =>
    withQuery('https://wordpress.com/press-this.php', {
      u: linkForText(content.url),
      t: titleOf(content),
      s: textBesideTitle(content),
      i: imageOf(content),
    }),
});
