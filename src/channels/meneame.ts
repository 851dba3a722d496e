import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:lucide/newspaper';

/** Menéame takes a link alone. Public code agrees on the parameter, older code with the address submit.php (checked 2026-11). */
export const meneame = /* @__PURE__ */ defineChannel({
  id: 'meneame',
  code: 'me',
  name: 'Menéame',
  kind: 'network',
  icon,
  color: '#e35614',
  href: ({url}) => withQuery('https://www.meneame.net/submit', {url: linkForText(url)}),
});
