import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {askServer} from './internal/ask-server.js';
import icon from 'icon:lucide/users';

/** Friendica takes text and link in `body` (src/Module/Item/Compose.php of https://github.com/friendica/friendica, checked 2026-11). */
export const friendica = /* @__PURE__ */ defineChannel({
  id: 'friendica',
  code: 'fr',
  name: 'Friendica',
  kind: 'network',
  icon,
  color: '#3465a4',
  activate: askServer({
    id: 'friendica',
    name: 'Friendica',
    example: 'libranet.de',
    address: (server, content) => `https://${server}/compose?body=${encodeMessage(content)}`,
  }),
});
