// `dark-social-invite.js`: `<dark-social-invite>`, for pages with one of the main scripts, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialInviteElement} from '../../elements/invite/invite-element.js';

define('dark-social-invite', DarkSocialInviteElement);
