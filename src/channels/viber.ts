import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import {fitText} from './internal/fit-text.js';
import icon from 'icon:simple-icons/viber';

/**
 * Viber takes text and link in one field, in its app alone (https://developers.viber.com/docs/tools/share-button). Share buttons of others
 * say that it cuts at 200 characters, which is unconfirmed (checked 2026-11); the link comes last, so the text is cut to leave it whole.
 */
export const viber = /* @__PURE__ */ defineChannel({
  id: 'viber',
  code: 'vb',
  name: 'Viber',
  kind: 'messaging',
  icon,
  color: '#7360f2',
  href: (content) => 'viber://forward?text=' + encodeMessage(fitText(content, {max: 200, count: ({length}) => length})),
  ...copyFallback,
});
