import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/flipboard';

/**
 * Flipboard takes a link and its title, in the window of its bookmarklet (code that documents it: ellisonleao/sharer.js, checked
 * 2026-11).
 */
export const flipboard = /* @__PURE__ */ defineChannel({
  id: 'flipboard',
  code: 'fp',
  name: 'Flipboard',
  kind: 'network',
  icon,
  color: '#e12828',
  href: (content) =>
    withQuery('https://share.flipboard.com/bookmarklet/popout', {
      v: '2',
      url: linkForText(content.url),
      title: titleOf(content),
    }),
});
