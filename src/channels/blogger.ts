import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/blogger';

/** Blogger takes a link, the post’s title and its text (code that documents it: ellisonleao/sharer.js, checked 2026-11). */
export const blogger = /* @__PURE__ */ defineChannel({
  id: 'blogger',
  code: 'bg',
  name: 'Blogger',
  kind: 'network',
  icon,
  color: '#ff5722',
  href: (content) =>
    withQuery('https://www.blogger.com/blog-this.g', {
      u: linkForText(content.url),
      n: titleOf(content),
      t: textBesideTitle(content),
    }),
});
