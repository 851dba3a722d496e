// Registers <dark-social-selection>, and <dark-social-share>, which it shows.

import '../share/share.js';
import {define} from '../internal/define.js';
import {DarkSocialSelectionElement} from './selection-element.js';

export {DarkSocialSelectionElement} from './selection-element.js';

define('dark-social-selection', DarkSocialSelectionElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-selection': DarkSocialSelectionElement;
  }
}
