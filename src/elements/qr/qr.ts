// Registers <dark-social-qr>.

import {define} from '../internal/define.js';
import {DarkSocialQrElement} from './qr-element.js';

export {DarkSocialQrElement} from './qr-element.js';

define('dark-social-qr', DarkSocialQrElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-qr': DarkSocialQrElement;
  }
}
