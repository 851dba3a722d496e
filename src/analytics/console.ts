// The browser's console: each event a sentence, for days of set-up.

import {checkObject} from '../core/utils/check-object.js';
import type {AnyEvent, DarkSocialEvent, Sink} from '../core/events/event.js';

/** What happened, without the details. */
function whatHappened({
  type,
  channel,
  outcome,
  status,
  page,
  source,
  app,
  name,
  value,
  seconds,
  scroll,
  currency,
  answer,
  gate,
  service,
}: AnyEvent) {
  const link = `by a link shared on ${channel ?? 'an unknown channel'}`;
  if (type === 'share') return `${page} was shared on ${channel ?? 'an unknown channel'}: ${outcome}`;
  if (status === 'damaged') return `somebody arrived at ${page} by a link whose token was damaged on the way`;
  if (type === 'arrival') return `somebody arrived at ${page} ${link}`;
  if (type === 'visit') return `somebody came to ${page} from: ${source}${app ? `, ${app}` : ''}`;
  if (type === 'engaged') return `${page} was read ${link}: ${seconds} s, ${scroll} %`;
  if (type === 'conversion')
    return `conversion "${name}"${value === undefined ? '' : ` worth ${value}${currency ? ' ' + currency : ''}`} at ${page} ${link}`;
  if (type === 'answer') return `a reader of ${page} answered: ${answer}`;
  if (type === 'invite') return `${page} was passed on by an invitation: ${service}`;
  if (type === 'unlock') return `the gate "${gate}" of ${page} opened for a reader who came ${link}`;
  return `${type} at ${page} ${link}`;
}

/** An event in a sentence. */
export function inWords(event: DarkSocialEvent): string {
  const {token, depth, campaign} = checkObject(event, 'inWords', 'give an event');
  const tail = [token && `token ${token}`, depth && `depth ${depth}`, campaign && `campaign ${campaign}`].filter(
    Boolean,
  );
  return whatHappened(event) + (tail.length ? ` (${tail.join(', ')})` : '');
}

/** A sink that writes each event to the console, in words and with the record to open. */
export const consoleSink = (): Sink => ({
  name: 'console',
  key: 'console',
  send: (event) => console.info('dark-social: ' + inWords(event), event),
});
