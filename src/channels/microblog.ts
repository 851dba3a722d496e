import {defineChannel} from '../core/token/channel-codes.js';
import {encodeMessage} from '../core/link/message.js';
import icon from 'icon:simple-icons/microdotblog';

/** Micro.blog takes text and link in one field, as its own app for the Mac opens it (code of microdotblog, checked 2026-11). */
export const microblog = /* @__PURE__ */ defineChannel({
  id: 'microblog',
  code: 'mb',
  name: 'Micro.blog',
  kind: 'network',
  icon,
  color: '#ff8800',
  href: (content) => 'https://micro.blog/post?text=' + encodeMessage(content),
});
