import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/tumblr';

/**
 * Tumblr takes a link, for the post and for its source, with a title and a caption.
 * Code that documents it: ellisonleao/sharer.js, and vue-socials after https://www.tumblr.com/docs/en/share_button, checked 2026-11.
 */
export const tumblr = /* @__PURE__ */ defineChannel({
  id: 'tumblr',
  code: 'tb',
  name: 'Tumblr',
  kind: 'network',
  icon,
  color: '#36465d',
  href: (content) =>
    withQuery('https://www.tumblr.com/widgets/share/tool', {
      posttype: 'link',
      canonicalUrl: linkForText(content.url),
      content: linkForText(content.url),
      title: titleOf(content),
      caption: textBesideTitle(content),
    }),
});
