// `dark-social-campaigns.min.js`: the gate and the goal, for pages with one of the main scripts, whichever runs first.

import {define} from '../elements/internal/define.js';
import {DarkSocialGateElement} from '../elements/gate/gate-element.js';
import {DarkSocialGoalElement} from '../elements/goal/goal-element.js';

define('dark-social-gate', DarkSocialGateElement);
define('dark-social-goal', DarkSocialGoalElement);
