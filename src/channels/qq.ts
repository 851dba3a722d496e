import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/qq';

/** QQ takes a link with a title, a summary and a picture. No page of Tencent’s was found; much public code agrees (checked 2026-11). */
export const qq = /* @__PURE__ */ defineChannel({
  id: 'qq',
  code: 'qq',
  name: 'QQ',
  kind: 'network',
  icon,
  color: '#1ebafc',
  href: (content) =>
    withQuery('https://connect.qq.com/widget/shareqq/index.html', {
      url: linkForText(content.url),
      title: titleOf(content),
      summary: textBesideTitle(content),
      pics: imageOf(content),
    }),
});
