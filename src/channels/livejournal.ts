import {defineChannel} from '../core/token/channel-codes.js';
import {messageText} from '../core/link/message.js';
import {textBesideTitle, titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/livejournal';

/** LiveJournal takes the subject, and text and link in one field. Public code agrees (checked 2026-11); some of it forgets the link. */
export const livejournal = /* @__PURE__ */ defineChannel({
  id: 'livejournal',
  code: 'jr',
  name: 'LiveJournal',
  kind: 'network',
  icon,
  color: '#00b0ea',
  href: (content) =>
    withQuery('https://www.livejournal.com/update.bml', {
      subject: titleOf(content),
      event: messageText({...content, text: textBesideTitle(content)}),
    }),
});
