import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/maildotru';

/**
 * My World of Mail.ru takes a link with a title, a description and a picture. No page of Mail.ru’s was found; much public code agrees,
 * most of it older than 2022 (checked 2026-11).
 */
export const mailru = /* @__PURE__ */ defineChannel({
  id: 'mailru',
  code: 'mr',
  name: 'Mail.ru',
  kind: 'network',
  icon,
  color: '#005ff9',
  href: (content) =>
    withQuery('https://connect.mail.ru/share', {
      url: linkForText(content.url),
      title: titleOf(content),
      description: textBesideTitle(content),
      image_url: imageOf(content),
    }),
});
