import type {Channel, Outcome, ShareContent} from '../core/channel.js';
import {copyText} from '../core/clipboard.js';
import icon from 'icon:lucide/link';

/** Copies the link alone: what every app can take. */
export const copyContent = ({url}: ShareContent): Promise<Outcome> => copyText(url);

/** Copies the link. */
export const copy = {
  id: 'copy',
  code: 'cp',
  name: 'Copy link',
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: copyContent,
} satisfies Channel as Channel;
