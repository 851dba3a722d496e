import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/quora';

/**
 * Quora takes a link and its title. Unconfirmed: share-button projects copy this address from each other (vue-social-sharing, checked
 * 2026-11), and Quora documents none.
 */
export const quora = /* @__PURE__ */ defineChannel({
  id: 'quora',
  code: 'qa',
  name: 'Quora',
  kind: 'network',
  icon,
  color: '#b92b27',
  href: (content) => withQuery('https://www.quora.com/share', {url: linkForText(content.url), title: titleOf(content)}),
});
