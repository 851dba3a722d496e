import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/buffer';

/** Buffer’s composer takes link and text separately (code that documents it: the sharing services of FreshRSS, checked 2026-11). */
export const buffer = /* @__PURE__ */ defineChannel({
  id: 'buffer',
  code: 'bf',
  name: 'Buffer',
  kind: 'network',
  icon,
  color: '#231f20',
  href: (content) =>
    withQuery('https://publish.buffer.com/compose', {url: linkForText(content.url), text: textOf(content)}),
});
