import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {askServer} from './internal/ask-server.js';
import icon from 'icon:lucide/waypoints';

/** Hubzilla takes text and link in `body` (Zotlabs/Module/Rpost.php of https://framagit.org/hubzilla/core, checked 2026-11). */
export const hubzilla = /* @__PURE__ */ defineChannel({
  id: 'hubzilla',
  code: 'hz',
  name: 'Hubzilla',
  kind: 'network',
  icon,
  color: '#43488a',
  activate: askServer({
    id: 'hubzilla',
    name: 'Hubzilla',
    example: 'hub.netzgemeinde.eu',
    address: (server, content) => `https://${server}/rpost?body=${encodeMessage(content)}`,
  }),
});
