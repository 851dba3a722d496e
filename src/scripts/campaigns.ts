// `dark-social-campaigns.min.js`: the elements for campaigns, for pages with one of the main scripts, whichever runs first.

import {define} from '../elements/internal/define.js';
import {DarkSocialGateElement} from '../elements/gate/gate-element.js';
import {DarkSocialGoalElement} from '../elements/goal/goal-element.js';
import {DarkSocialInviteElement} from '../elements/invite/invite-element.js';
import {DarkSocialQrElement} from '../elements/qr/qr-element.js';

define('dark-social-gate', DarkSocialGateElement);
define('dark-social-goal', DarkSocialGoalElement);
define('dark-social-invite', DarkSocialInviteElement);
define('dark-social-qr', DarkSocialQrElement);
