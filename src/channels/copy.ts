import {checkObject} from '../core/utils/check-object.js';
import type {Channel, Outcome, ShareContent} from '../core/channel.js';
import {copyText, reserveClipboardWrite} from '../core/share/copy-text.js';
import {linkForText} from '../core/link/message.js';
import icon from 'icon:lucide/link';

/** Copies the link alone: what every app can take. */
export const copyContent = (content: ShareContent): Promise<Outcome> =>
  copyText(linkForText(checkObject(content, 'copyContent', 'give {url}').url));

/** For channels whose app may be missing: then the link is copied. */
export const copyFallback = {onAppLaunch: reserveClipboardWrite, fallback: copyContent};

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
