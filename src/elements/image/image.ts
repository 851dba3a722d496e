// Registers <dark-social-image>, and <dark-social-share>, which it shows.

import '../share/share.js';
import {define} from '../internal/define.js';
import {DarkSocialImageElement} from './image-element.js';

export {DarkSocialImageElement} from './image-element.js';

define('dark-social-image', DarkSocialImageElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-image': DarkSocialImageElement;
  }
}
