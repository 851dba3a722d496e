import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import icon from 'icon:lucide/house';

/**
 * Nextdoor takes text and link in one field; `source`, the name of the site, may be left out.
 * No page of Nextdoor’s was found; public sites of 2025 and 2026 agree (checked 2026-11).
 */
export const nextdoor = /* @__PURE__ */ defineChannel({
  id: 'nextdoor',
  code: 'nd',
  name: 'Nextdoor',
  kind: 'network',
  // Nextdoor's own is a word, which nobody can read on a button.
  icon,
  color: '#8ed500',
  href: (content) => 'https://nextdoor.com/sharekit/?body=' + encodeMessage(content),
});
