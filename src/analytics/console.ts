// A sink for development: writes each event to the browser's console as a sentence.

import type {AnyEvent, DarkSocialEvent, Sink} from '../core/events/event.js';
import {checkObject} from '../core/utils/check-object.js';

function summarize(event: AnyEvent): string {
  const {type, channel, outcome, status, page, source, app, name, value, seconds, scroll, currency} = event;
  const link = `by a link shared on ${channel ?? 'an unknown channel'}`;
  if (type === 'share') return `${page} was shared on ${channel ?? 'an unknown channel'}: ${outcome}`;
  if (status === 'damaged') return `somebody arrived at ${page} by a link whose token was damaged on the way`;
  if (type === 'arrival') return `somebody arrived at ${page} ${link}`;
  if (type === 'visit') return `somebody came to ${page} from: ${source}${app ? `, ${app}` : ''}`;
  if (type === 'engaged') return `${page} was read ${link}: ${seconds} s, ${scroll} %`;
  if (type === 'conversion')
    return `conversion "${name}"${value === undefined ? '' : ` worth ${value}${currency ? ' ' + currency : ''}`} at ${page} ${link}`;
  if (type === 'answer') return `a visitor of ${page} answered: ${event.answer}`;
  if (type === 'invite') return `${page} was passed on by an invitation: ${event.service}`;
  if (type === 'unlock')
    return `the gate "${event.gate}" of ${page} opened${event.token ? ` for a visitor who came ${link}` : ''}`;
  return `${type} at ${page} ${link}`;
}

/**
 * An event as a sentence.
 *
 * @throws TypeError if the argument is not an object.
 */
export function inWords(event: DarkSocialEvent): string {
  const {token, depth, campaign} = checkObject(event, 'inWords', 'give an event');
  const details = [token && `token ${token}`, depth && `depth ${depth}`, campaign && `campaign ${campaign}`];
  const suffix = details.filter(Boolean).join(', ');
  return summarize(event) + (suffix && ` (${suffix})`);
}

/** A sink that writes each event to the console, as a sentence and as the record. */
export const consoleSink = (): Sink => ({
  name: 'console',
  key: 'console',
  send: (event) => console.info('dark-social: ' + inWords(event), event),
});
