import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import icon from 'icon:simple-icons/plurk';

/** Plurk takes text and link in one field. No page of Plurk’s was found; much public code agrees (checked 2026-11). */
export const plurk = /* @__PURE__ */ defineChannel({
  id: 'plurk',
  code: 'py',
  name: 'Plurk',
  kind: 'network',
  icon,
  color: '#ff574d',
  href: (content) => 'https://www.plurk.com/?qualifier=shares&status=' + encodeMessage(content),
});
