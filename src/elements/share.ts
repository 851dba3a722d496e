// Registers <dark-social-share>.

import {define} from './define.js';
import {DarkSocialShareElement} from './share.element.js';

export {DarkSocialShareElement} from './share.element.js';
// With them come the types of the elements' and the page's DOM events.
export type {ErrorDetail, ShareDetail} from '../core/event.js';

define('dark-social-share', DarkSocialShareElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-share': DarkSocialShareElement;
  }
}
