import type {Channel} from '../core/channel.js';
import {encodeMessage} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import icon from 'icon:simple-icons/whatsapp';

/** WhatsApp takes text and link in one field (https://faq.whatsapp.com/5913398998672934). */
export const whatsapp = {
  id: 'whatsapp',
  code: 'wa',
  name: 'WhatsApp',
  kind: 'messaging',
  icon,
  color: '#25d366',
  // From an installed web app, a web address would leave an empty window behind.
  href: (content, {platform, standalone}) =>
    (standalone && platform !== 'desktop' ? 'whatsapp://send' : 'https://wa.me/') + '?text=' + encodeMessage(content),
  ...copyFallback,
} satisfies Channel as Channel;
