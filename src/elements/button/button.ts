// Registers <dark-social-button>.

import {define} from '../internal/define.js';
import {DarkSocialButtonElement} from './button-element.js';

export {DarkSocialButtonElement} from './button-element.js';

define('dark-social-button', DarkSocialButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-button': DarkSocialButtonElement;
  }
}
