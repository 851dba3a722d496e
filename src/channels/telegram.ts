import type {Channel} from '../core/channel.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {linkForText, setLineBreaks} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import icon from 'icon:simple-icons/telegram';

/** Telegram takes link and text separately; its draft begins with the link (https://core.telegram.org/widgets/share). */
export const telegram = {
  id: 'telegram',
  code: 'tg',
  name: 'Telegram',
  kind: 'messaging',
  icon,
  color: '#26a5e4',
  // From an installed web app, a web address would leave an empty window behind.
  href: ({url, text = ''}, {platform, standalone}) =>
    (standalone && platform !== 'desktop' ? 'tg://msg_url' : 'https://t.me/share/url') +
    `?url=${percentEncode(linkForText(url))}&text=${percentEncode(setLineBreaks(text))}`,
  ...copyFallback,
} satisfies Channel as Channel;
