import type {Channel, Outcome} from '../core/channel.js';
import {linkForText} from '../core/message.js';
import icon from 'icon:lucide/share-2';

/** The device's own share sheet (Web Share). The link stands in `url`, since targets drop text beside it. */
export const native = {
  id: 'native',
  code: 'nt',
  name: 'Share…',
  kind: 'utility',
  icon,
  color: '#3f4756',
  offered: () => !!globalThis.navigator?.share,
  activate: ({url, title, text}): Promise<Outcome> =>
    navigator.share({url: linkForText(url), title, ...(text !== title && {text})}).then(
      () => 'shared',
      (error: Error) => (error.name === 'AbortError' ? 'cancelled' : 'failed'),
    ),
} satisfies Channel as Channel;
