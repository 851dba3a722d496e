// Registers <dark-social-invite>.

import {define} from '../internal/define.js';
import {DarkSocialInviteElement} from './invite-element.js';

export {DarkSocialInviteElement} from './invite-element.js';

define('dark-social-invite', DarkSocialInviteElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-invite': DarkSocialInviteElement;
  }
}
