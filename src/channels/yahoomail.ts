import {webmail} from './internal/webmail.js';
import icon from 'icon:lucide/mail-open';

/**
 * Yahoo's page for a new mail (undocumented; https://github.com/bradvin/social-share-urls and much public code, checked 2026-11). Its
 * limit is unconfirmed.
 */
export const yahoomail = /* @__PURE__ */ webmail({
  id: 'yahoomail',
  code: 'ym',
  name: 'Yahoo Mail',
  icon,
  color: '#6001d2',
  start: 'https://compose.mail.yahoo.com/?subject=',
  maxLength: 6000,
});
