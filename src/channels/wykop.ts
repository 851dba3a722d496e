import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/wykop';

/** Wykop takes a link and its title. Unconfirmed: found in one list of addresses, and in code of about 2016 (checked 2026-11). */
export const wykop = /* @__PURE__ */ defineChannel({
  id: 'wykop',
  code: 'yk',
  name: 'Wykop',
  kind: 'network',
  icon,
  color: '#367da9',
  href: (content) =>
    withQuery('https://wykop.pl/dodaj/link/', {url: linkForText(content.url), title: titleOf(content)}),
});
