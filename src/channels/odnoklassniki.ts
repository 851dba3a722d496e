import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/odnoklassniki';

/** Odnoklassniki takes a link with a title and a picture (code that documents it: kytta/shareon, checked 2026-11). */
export const odnoklassniki = /* @__PURE__ */ defineChannel({
  id: 'odnoklassniki',
  code: 'dk',
  name: 'Odnoklassniki',
  kind: 'network',
  icon,
  color: '#ee8208',
  href: (content) =>
    withQuery('https://connect.ok.ru/offer', {
      url: linkForText(content.url),
      title: titleOf(content),
      imageUrl: imageOf(content),
    }),
});
