// Registers <dark-social-ask>.

import {define} from '../internal/define.js';
import {DarkSocialAskElement} from './ask-element.js';

export {DarkSocialAskElement} from './ask-element.js';

define('dark-social-ask', DarkSocialAskElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-ask': DarkSocialAskElement;
  }
}
