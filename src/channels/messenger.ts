import type {Channel} from '../core/channel.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText} from '../core/link/message.js';
import {copyContent, copyFallback} from './copy.js';
import icon from 'icon:simple-icons/messenger';

/**
 * Messenger takes a link and no text, in a different way on each device:
 * - phones: the app's scheme, on Android as an intent. The intent names no package and no fallback address, with which Chrome would
 *   leave the article for an app store or for a page without the link. If the app is not installed, the link is copied.
 * - desktops with a Facebook app id: the Send dialog (https://developers.facebook.com/docs/sharing/reference/send-dialog),
 *   which shows phones error 4202.
 * - desktops without one: no address takes a link, so it is copied, and Facebook's messages are opened to paste it.
 */
export const messenger = {
  id: 'messenger',
  code: 'ms',
  name: 'Messenger',
  kind: 'messaging',
  icon,
  color: '#0866ff',
  href({url, long = url, appId}, {platform}) {
    const link = percentEncode(linkForText(url));
    if (platform === 'ios') return 'fb-messenger://share?link=' + link;
    if (platform === 'android') {
      return `intent://share/?link=${link}#Intent;scheme=fb-messenger;S.android.intent.extra.TEXT=${link};end`;
    }
    return appId
      ? // Facebook accepts only the app's own domain here, so the long link, not that of a shortener.
        `https://www.facebook.com/dialog/send?app_id=${percentEncode(appId)}&link=${link}&redirect_uri=${percentEncode(linkForText(long))}`
      : 'https://www.facebook.com/messages/';
  },
  alsoOnClick: (content, {platform}) => (platform === 'desktop' && !content.appId ? copyContent(content) : undefined),
  ...copyFallback,
} satisfies Channel as Channel;
