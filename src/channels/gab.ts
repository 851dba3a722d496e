import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:lucide/message-square';

/** Gab takes link and text separately (code that documents it: nygardk/react-share, gabLink, checked 2026-11). */
export const gab = /* @__PURE__ */ defineChannel({
  id: 'gab',
  code: 'gb',
  name: 'Gab',
  kind: 'network',
  icon,
  color: '#21cf7a',
  href: (content) => withQuery('https://gab.com/compose', {url: linkForText(content.url), text: textOf(content)}),
});
