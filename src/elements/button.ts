// Registers <dark-social-button>.

import {DarkSocialButtonElement} from './button.element.js';
import {define} from './define.js';

export {DarkSocialButtonElement} from './button.element.js';

define('dark-social-button', DarkSocialButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-button': DarkSocialButtonElement;
  }
}
