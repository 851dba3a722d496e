import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {textOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:lucide/message-square-share';

/**
 * Truth Social takes text and link separately. Unconfirmed: the company documents nothing, and public sites disagree on the names
 * (checked 2026-11; text and url are the most common).
 */
export const truthsocial = /* @__PURE__ */ defineChannel({
  id: 'truthsocial',
  code: 'ts',
  name: 'Truth Social',
  kind: 'network',
  icon,
  color: '#5448ee',
  href: (content) => withQuery('https://truthsocial.com/share', {text: textOf(content), url: linkForText(content.url)}),
});
