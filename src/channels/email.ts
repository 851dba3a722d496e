import type {Channel, ShareContent} from '../core/channel.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {encodeMessage, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/mail';

/** Chromium on Windows drops an address of another program beyond 2,048 characters without a word. */
const longest = 1900;

/** A `mailto:` address by RFC 6068: `%20`, and `%0D%0A` between lines. The text is cut before the link could be. */
function mailto({title = '', text = '', ...content}: ShareContent): string {
  const body = encodeMessage({...content, text: text && text !== title ? setLineBreaks(text) + '\n' : ''}, '\r\n');
  const href = `mailto:?subject=${percentEncode(setLineBreaks(title, ' '))}&body=${body}`;
  if (href.length <= longest || !(title + text)) return href;
  const shorter = (words: string) => [...words].slice(0, Math.floor([...words].length * 0.8)).join('');
  return mailto(
    text && text !== title ? {...content, title, text: shorter(text)} : {...content, title: shorter(title), text: ''},
  );
}

/** E-mail, in the reader's own mail program. */
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
