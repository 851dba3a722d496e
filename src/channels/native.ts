import {attempt} from '../core/utils/attempt.js';
import type {Channel} from '../core/channel.js';
import {linkForText} from '../core/link/message.js';
import {openShareSheet} from './internal/open-share-sheet.js';
import icon from 'icon:lucide/share-2';

/** Whether the browser has a share sheet, and this page or frame may open it. */
function canShare(): boolean {
  const {navigator} = globalThis;
  if (typeof navigator?.share !== 'function') return false;
  if (typeof navigator.canShare !== 'function') return true;
  return attempt(() => navigator.canShare({url: 'https://example.org/', title: ' '})) === true;
}

/** The device's share sheet (Web Share). The link goes into `url`, since some apps drop the text. */
export const native = {
  id: 'native',
  code: 'nt',
  name: 'Share…',
  kind: 'utility',
  icon,
  color: '#3f4756',
  isAvailable: () => canShare(),
  activate: ({url, title, text}) => openShareSheet({url: linkForText(url), title, ...(text !== title && {text})}),
} satisfies Channel as Channel;
