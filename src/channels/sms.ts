import type {Channel} from '../core/channel.js';
import {encodeMessage} from '../core/link/message.js';
import {copyFallback} from './copy.js';
import icon from 'icon:lucide/message-square-text';

/**
 * SMS: iOS wants `&body=`, others `?body=`; `?&body=` works for both. RFC 5724 demands a recipient, which we leave to the visitor. Shown
 * on phones, and on desktops only if the page asks for it: few of them have a program that takes the text.
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
