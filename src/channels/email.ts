import type {Channel, ShareContent} from '../core/channel.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {encodeMessage, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/mail';

/** Chromium on Windows silently drops addresses of other programs that are longer than 2,048 characters. */
const maxLength = 1900;

/** A `mailto:` address as RFC 6068 wants it: `%20`, and `%0D%0A` between lines. If it is too long, the text or the title is cut. */
function mailto({title = '', text = '', ...content}: ShareContent): string {
  const body = encodeMessage({...content, text: text && text !== title ? setLineBreaks(text) + '\n' : ''}, '\r\n');
  const href = `mailto:?subject=${percentEncode(setLineBreaks(title, ' '))}&body=${body}`;
  if (href.length <= maxLength || !(title + text)) return href;
  const shorten = (words: string) => [...words].slice(0, Math.floor([...words].length * 0.8)).join('');
  return mailto(
    text && text !== title ? {...content, title, text: shorten(text)} : {...content, title: shorten(title), text: ''},
  );
}

/** Email, in the visitor's mail program. */
export const email = {
  id: 'email',
  code: 'em',
  utm: 'mailto',
  name: 'Email',
  kind: 'messaging',
  icon,
  color: '#5b5f97',
  href: mailto,
} satisfies Channel as Channel;
