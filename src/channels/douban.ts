import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/douban';

/**
 * Douban takes a link with its name, a text and a picture. No page of Douban’s was found; ellisonleao/sharer.js and much public code
 * agree (checked 2026-11).
 */
export const douban = /* @__PURE__ */ defineChannel({
  id: 'douban',
  code: 'db',
  name: 'Douban',
  kind: 'network',
  icon,
  color: '#2d963d',
  href: (content) =>
    withQuery('https://www.douban.com/share/service', {
      href: linkForText(content.url),
      name: titleOf(content),
      text: textBesideTitle(content),
      image: imageOf(content),
    }),
});
