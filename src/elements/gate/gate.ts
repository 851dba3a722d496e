// Registers <dark-social-gate>.

import {define} from '../internal/define.js';
import {DarkSocialGateElement} from './gate-element.js';

export {DarkSocialGateElement} from './gate-element.js';

define('dark-social-gate', DarkSocialGateElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-gate': DarkSocialGateElement;
  }
}
