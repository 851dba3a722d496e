import type {Channel} from '../core/channel.js';
import {encodeMessage} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import icon from 'icon:lucide/message-square-text';

/**
 * SMS: iOS wants `&body=`, all others `?body=`, and this form serves both. A recipient, which RFC 5724 demands, is for the
 * reader to choose. Offered on phones, and on
 * computers only where the page names it: hardly any has a program that takes the text.
 */
export const sms = {
  id: 'sms',
  code: 'sm',
  utm: 'sms_share',
  name: 'SMS',
  kind: 'messaging',
  icon,
  color: '#b45309',
  isAvailable: (environment, named) => named || environment.platform !== 'desktop',
  href: (content) => 'sms:?&body=' + encodeMessage(content),
  ...copyFallback,
} satisfies Channel as Channel;
