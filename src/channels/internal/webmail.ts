import type {Channel, ShareContent} from '../../core/channel.js';
import {messageText, setLineBreaks} from '../../core/link/message.js';
import {defineChannel} from '../../core/token/channel-codes.js';
import {percentEncode} from '../../core/utils/percent-encode.js';
import {copyFallback} from '../copy.js';
import {email} from '../email.js';
import {fitText} from './fit-text.js';

/** A mail service, and how its page for a new mail takes one. */
interface Webmail extends Pick<Channel, 'id' | 'code' | 'name' | 'words' | 'icon' | 'color'> {
  /** The page's address up to the subject; the body follows as `&body=`. */
  start: string;
  /** How long the address may be. The words are cut to it, the link never. */
  maxLength: number;
  /** Writes the body. Default: as it is. */
  write?: (body: string) => string;
}

/**
 * Defines a channel of a mail service. On desktops it opens the service's page for a new mail, with the fields of a `mailto:`, since these
 * pages are made to be the browser's handler of that. On phones, where they show the inbox at most, it opens the mail app.
 */
export function webmail({start, maxLength, write = (body) => body, ...channel}: Webmail): Channel {
  const encodeBody = (text: string) => percentEncode(write(setLineBreaks(text, '\r\n')));
  const count = (text: string) => encodeBody(text).length;
  const room = maxLength - start.length - '&body='.length;
  return defineChannel({
    ...channel,
    kind: 'messaging',
    href(content, environment) {
      if (environment.platform !== 'desktop') return email.href?.(content, environment);
      const {url, text = '', title = '', message = [text && text !== title ? text + '\n\n' : '', '']} = content;
      const fit = (words: Partial<ShareContent>, max: number) => fitText({url, ...words}, {max, count});
      const subject = percentEncode(fit({text: setLineBreaks(title, ' ')}, room).text ?? '');
      return `${start}${subject}&body=${encodeBody(messageText(fit({message}, room - subject.length)))}`;
    },
    ...copyFallback,
  });
}
