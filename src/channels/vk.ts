import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/vk';

/** VK takes a link with a title and a picture (code that documents it: kytta/shareon, checked 2026-11). */
export const vk = /* @__PURE__ */ defineChannel({
  id: 'vk',
  code: 'vk',
  name: 'VK',
  kind: 'network',
  icon,
  color: '#0077ff',
  href: (content) =>
    withQuery('https://vk.com/share.php', {
      url: linkForText(content.url),
      title: titleOf(content),
      image: imageOf(content),
    }),
});
