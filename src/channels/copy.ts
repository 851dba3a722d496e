import {checkObject} from '../core/utils/check-object.js';
import type {Channel, Outcome, ShareContent} from '../core/channel.js';
import {copyText, reserveClipboardWrite} from '../core/share/copy-text.js';
import {linkForText} from '../core/link/message.js';
import icon from 'icon:lucide/link';

/** Copies the link without the text, so that it can be pasted into any app. */
export const copyContent = (content: ShareContent): Promise<Outcome> =>
  copyText(linkForText(checkObject(content, 'copyContent', 'give {url}').url));

/** For channels whose app may not be installed: copies the link if the app does not open. */
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
