import {defineChannel} from '../core/token/channel-codes.js';
import icon from 'icon:lucide/printer';

/** Opens the browser's print dialog. */
export const print = /* @__PURE__ */ defineChannel({
  id: 'print',
  code: 'pr',
  name: 'Print',
  words: {fr: {name: 'Imprimer'}},
  kind: 'utility',
  icon,
  color: '#3f4756',
  isAvailable: ({platform, standalone}) => !(standalone && platform === 'ios'),
  async activate() {
    globalThis.print();
    return 'opened';
  },
});
