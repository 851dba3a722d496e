import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {imageOf, textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/pinterest';

/**
 * Pinterest takes a link, a description and a picture; without a picture it offers those of the page.
 * https://developers.pinterest.com/docs/web-features/buttons/ and ellisonleao/sharer.js, checked 2026-11.
 */
export const pinterest = /* @__PURE__ */ defineChannel({
  id: 'pinterest',
  code: 'pt',
  name: 'Pinterest',
  kind: 'network',
  icon,
  color: '#bd081c',
  href: (content) =>
    withQuery('https://www.pinterest.com/pin/create/button/', {
      url: linkForText(content.url),
      media: imageOf(content),
      description: textOf(content),
    }),
});
