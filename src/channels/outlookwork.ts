import {webmail} from './internal/webmail.js';
import icon from 'icon:lucide/briefcase-business';

/**
 * Outlook for accounts of work and school. The old host, outlook.office.com, now forwards to this one, and has been seen to lose the mail
 * on the way (undocumented; public code, checked 2026-11).
 */
export const outlookwork = /* @__PURE__ */ webmail({
  id: 'outlookwork',
  code: 'tz',
  name: 'Outlook (work or school)',
  words: {fr: {name: 'Outlook (travail ou école)'}},
  icon,
  color: '#0f6cbd',
  start: 'https://outlook.cloud.microsoft/mail/deeplink/compose?subject=',
  maxLength: 8000,
});
