// Registers <dark-social-share>.

import {define} from '../internal/define.js';
import {DarkSocialShareElement} from './share-element.js';

export {DarkSocialShareElement} from './share-element.js';

define('dark-social-share', DarkSocialShareElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-share': DarkSocialShareElement;
  }
}
