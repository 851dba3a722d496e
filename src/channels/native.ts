import {attempt} from '../core/utils/attempt.js';
import type {Channel, Outcome} from '../core/channel.js';
import {linkForText} from '../core/link/message.js';
import icon from 'icon:lucide/share-2';

/** Whether the browser has a share sheet, and this page or frame may open it. */
function canShare(): boolean {
  const {navigator} = globalThis;
  if (typeof navigator?.share !== 'function') return false;
  if (typeof navigator.canShare !== 'function') return true;
  return attempt(() => navigator.canShare({url: 'https://example.org/', title: ' '})) === true;
}

/** Opens the share sheet, and says what the visitor did. Rejects where it is open already: the share that opened it reports the outcome. */
export async function openShareSheet(data: ShareData): Promise<Outcome> {
  try {
    await navigator.share(data);
    return 'shared';
  } catch (error) {
    const {name} = error as Error;
    if (name === 'InvalidStateError') throw error;
    return name === 'AbortError' ? 'cancelled' : 'failed';
  }
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
