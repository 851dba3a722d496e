import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/diaspora';

/**
 * A page of diaspora* that asks for the visitor’s pod, and takes a link and its title (https://share.diasporafoundation.org, whose
 * readme shows the form; checked 2026-11).
 */
export const diaspora = /* @__PURE__ */ defineChannel({
  id: 'diaspora',
  code: 'da',
  name: 'diaspora*',
  kind: 'network',
  icon,
  color: '#000000',
  href: (content) =>
    withQuery('https://share.diasporafoundation.org/', {url: linkForText(content.url), title: titleOf(content)}),
});
