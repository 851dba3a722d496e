import {defineChannel} from '../core/token/channel-codes.js';
import {showQr} from './internal/show-qr.js';
import icon from 'icon:lucide/qr-code';

/** Shows the link as a QR code, for the phone of someone who looks at the screen. It is drawn in the browser: no service sees the link. */
export const qr = /* @__PURE__ */ defineChannel({
  id: 'qr',
  code: 'qr',
  name: 'QR code',
  words: {en: {label: 'Show QR code'}, fr: {name: 'Code QR', label: 'Afficher le code QR'}},
  kind: 'utility',
  icon,
  color: '#3f4756',
  activate: (content, environment) => showQr(content, environment),
});
