import {webmail} from './internal/webmail.js';
import icon from 'icon:simple-icons/gmail';

/**
 * Gmail's page for a new mail, undocumented but long stable (https://github.com/bradvin/social-share-urls and much public code, checked
 * 2026-11). It answered 413 above some 6,400 characters (https://github.com/defund12/defund12.org/issues/893).
 */
export const gmail = /* @__PURE__ */ webmail({
  id: 'gmail',
  code: 'gm',
  name: 'Gmail',
  icon,
  color: '#ea4335',
  start: 'https://mail.google.com/mail/?view=cm&fs=1&tf=1&su=',
  maxLength: 6000,
});
