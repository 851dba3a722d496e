import {defineChannel} from '../core/token/channel-codes.js';
import {whatsapp} from './whatsapp.js';
import icon from 'icon:simple-icons/whatsapp';

/**
 * WhatsApp Business opens by WhatsApp's address: it has none of its own, and a phone with both apps asks which to open. Name it only for
 * visitors of whom most use the business app.
 */
export const whatsappbusiness = /* @__PURE__ */ defineChannel({
  ...whatsapp,
  id: 'whatsappbusiness',
  code: 'wz',
  name: 'WhatsApp Business',
  icon,
});
