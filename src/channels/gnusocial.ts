import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {askServer} from './internal/ask-server.js';
import icon from 'icon:simple-icons/gnusocial';

/** GNU social takes text and link in the field of its form for a new notice (actions/newnotice.php of version 2, unconfirmed for version 3, 2026-11). */
export const gnusocial = /* @__PURE__ */ defineChannel({
  id: 'gnusocial',
  code: 'gs',
  name: 'GNU social',
  kind: 'network',
  icon,
  color: '#a22430',
  activate: askServer({
    id: 'gnusocial',
    name: 'GNU social',
    example: 'gnusocial.net',
    address: (server, content) => `https://${server}/notice/new?status_textarea=${encodeMessage(content)}`,
  }),
});
