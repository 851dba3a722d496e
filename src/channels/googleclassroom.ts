import {defineChannel} from '../core/token/channel-codes.js';
import {linkForText} from '../core/link/message.js';
import {titleOf} from './internal/network-fields.js';
import {withQuery} from './internal/with-query.js';
import icon from 'icon:simple-icons/googleclassroom';

/**
 * Google Classroom takes a link and a title. Its documented button is a script, whose address this is in public code.
 * https://developers.google.com/classroom/guides/sharebutton, checked 2026-11
 */
export const googleclassroom = /* @__PURE__ */ defineChannel({
  id: 'googleclassroom',
  code: 'gr',
  name: 'Google Classroom',
  kind: 'network',
  icon,
  color: '#0f9d58',
  href: (content) =>
    withQuery('https://classroom.google.com/share', {url: linkForText(content.url), title: titleOf(content)}),
});
