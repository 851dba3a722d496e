// Registers <dark-social-button>.

import {DarkSocialButtonElement} from './button.element.js';
import {define} from './define.js';

export {DarkSocialButtonElement} from './button.element.js';
// With them come the types of the elements' and the page's DOM events.
export type {ErrorDetail, ShareDetail} from '../core/event.js';

define('dark-social-button', DarkSocialButtonElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-button': DarkSocialButtonElement;
  }
}
