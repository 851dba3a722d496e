import type {Channel, ShareContent} from '../core/channel.js';
import {percentEncode} from '../core/utils/percent-encode.js';
import {encodeMessage, setLineBreaks} from '../core/link/message.js';
import icon from 'icon:lucide/mail';

/** Chromium on Windows silently drops addresses of other programs that are longer than 2,048 characters. */
const maxLength = 1900;

const shorten = (words: string): string => [...words].slice(0, Math.floor([...words].length * 0.8)).join('');

/** A `mailto:` address as RFC 6068 wants it: `%20`, and `%0D%0A` between lines. If it is too long, the text or the title is cut. */
function mailto({
  title = '',
  text = '',
  url,
  message = [text && text !== title ? text + '\n\n' : '', ''],
}: ShareContent): string {
  const href = `mailto:?subject=${percentEncode(setLineBreaks(title, ' '))}&body=${encodeMessage({url, message}, '\r\n')}`;
  const [before, after] = message;
  if (href.length <= maxLength || !(title + before)) return href;
  if (!before) return mailto({title: shorten(title), url, message});
  // Line breaks before the link stay as long as there are words before them.
  const shortened = before.trim() && before.replace(/.*[^\r\n]/s, shorten);
  return mailto({title, url, message: [shortened, after]});
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
