import {defineChannel} from '../core/token/channel-codes.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/matrix';

/**
 * Matrix has no share address: https://matrix.to links name rooms and people, and take no text
 * (https://spec.matrix.org/latest/appendices/#matrixto-navigation, checked 2026-11).
 */
export const matrix = /* @__PURE__ */ defineChannel({
  id: 'matrix',
  code: 'mx',
  name: 'Matrix',
  kind: 'messaging',
  icon,
  color: '#000000',
  activate: shareOrCopy,
});
