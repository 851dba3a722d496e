import {webmail} from './internal/webmail.js';
import icon from 'icon:lucide/mails';

/**
 * Outlook for personal accounts (undocumented; https://github.com/InteractionDesignFoundation/add-event-to-calendar-docs, which measured a
 * body of 8,000 characters to arrive whole, 2026-08). Accounts of work and school are at another address: outlookwork.
 */
export const outlook = /* @__PURE__ */ webmail({
  id: 'outlook',
  code: 'tk',
  name: 'Outlook',
  icon,
  color: '#0078d4',
  start: 'https://outlook.live.com/mail/0/deeplink/compose?subject=',
  maxLength: 8000,
});
