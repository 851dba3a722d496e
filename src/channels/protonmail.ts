import {webmail} from './internal/webmail.js';
import icon from 'icon:simple-icons/protonmail';

/**
 * Proton Mail reads a `mailto:` after `#mailto=`, as its own code does for browsers that open mail links with it
 * (https://github.com/ProtonMail/WebClients, applications/mail/src/app/helpers/url.ts, checked 2026-11). It takes the body as HTML,
 * in which `&copy=1` of a link would become a sign.
 */
export const protonmail = /* @__PURE__ */ webmail({
  id: 'protonmail',
  code: 'pm',
  name: 'Proton Mail',
  icon,
  color: '#6d4aff',
  start: 'https://mail.proton.me/inbox/#mailto=mailto:?subject=',
  maxLength: 8000,
  write: (body) => body.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
});
