import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import icon from 'icon:lucide/message-circle';

/** MAX, a Russian messenger, takes text and link in one field (https://dev.max.ru/docs/webapps/introduction, checked 2026-11). */
export const max = /* @__PURE__ */ defineChannel({
  id: 'max',
  code: 'mz',
  name: 'MAX',
  kind: 'messaging',
  icon,
  color: '#5b49f4',
  href: (content) => 'https://max.ru/:share?text=' + encodeMessage(content),
});
