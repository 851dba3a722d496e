import {defineChannel} from '../core/token/channel-codes.js';
import {saveWords} from './internal/save-words.js';
import {shareOrCopy} from './internal/share-or-copy.js';
import icon from 'icon:simple-icons/notion';

/** Notion takes pages from its browser extension and its apps, and has no address for them (checked 2026-11). */
export const notion = /* @__PURE__ */ defineChannel({
  id: 'notion',
  code: 'nv',
  name: 'Notion',
  words: saveWords('Notion'),
  kind: 'utility',
  icon,
  color: '#000000',
  activate: shareOrCopy,
});
