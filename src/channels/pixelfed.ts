import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/pixelfed';

/** Pixelfed, a network of pictures, has no address that takes a link: none in its public code (checked 2026-11). */
export const pixelfed = /* @__PURE__ */ defineChannel({
  id: 'pixelfed',
  code: 'px',
  name: 'Pixelfed',
  kind: 'network',
  icon,
  color: '#6366f1',
  activate: shareOrCopy,
});
