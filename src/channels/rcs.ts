import {defineChannel} from '../core/token/channel-codes.js';
import {sms} from './sms.js';
import icon from 'icon:simple-icons/googlemessages';

/**
 * RCS has no address of its own: Google Messages on Android opens by that of SMS, and sends RCS where it can.
 */
export const rcs = /* @__PURE__ */ defineChannel({
  ...sms,
  id: 'rcs',
  code: 'rs',
  utm: undefined,
  name: 'Google Messages',
  icon,
  color: '#1a73e8',
  isAvailable: ({platform}) => platform === 'android',
});
