import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import icon from 'icon:simple-icons/substack';

/**
 * A note on Substack takes text and link in one field. Unconfirmed: Substack documents nothing, several sites use this address (checked
 * 2026-11).
 */
export const substack = /* @__PURE__ */ defineChannel({
  id: 'substack',
  code: 'sb',
  name: 'Substack',
  kind: 'network',
  icon,
  color: '#ff6719',
  href: (content) => 'https://substack.com/notes?action=compose&message=' + encodeMessage(content),
});
