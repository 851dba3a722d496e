import {defineChannel} from '../core/token/channel-codes.js';
import {sms} from './sms.js';
import icon from 'icon:simple-icons/imessage';

/**
 * iMessage has no address of its own: Messages on iPhones and iPads opens by that of SMS, and sends an iMessage where it can. Messages on
 * Macs drops the text, so it is left out there.
 */
export const imessage = /* @__PURE__ */ defineChannel({
  ...sms,
  id: 'imessage',
  code: 'ma',
  utm: undefined,
  name: 'iMessage',
  icon,
  color: '#34da50',
  isAvailable: ({platform}) => platform === 'ios',
});
