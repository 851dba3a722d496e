import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/qzone';

/** Qzone takes a link with a title, a summary and a picture. No page of Tencent’s was found; much public code agrees (checked 2026-11). */
export const qzone = /* @__PURE__ */ defineChannel({
  id: 'qzone',
  code: 'qz',
  name: 'Qzone',
  kind: 'network',
  icon,
  color: '#fece00',
  href: (content) =>
    withQuery('https://sns.qzone.qq.com/cgi-bin/qzshare/cgi_qzshare_onekey', {
      url: linkForText(content.url),
      title: titleOf(content),
      summary: textBesideTitle(content),
      pics: imageOf(content),
    }),
});
