import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/mewe';

/** MeWe takes a link alone. No page of MeWe’s was found; plugins for WordPress agree on this address (checked 2026-11). */
export const mewe = /* @__PURE__ */ defineChannel({
  id: 'mewe',
  code: 'mw',
  name: 'MeWe',
  kind: 'network',
  icon,
  color: '#17377f',
  href: ({url}) => withQuery('https://mewe.com/share', {link: linkForText(url)}),
});
