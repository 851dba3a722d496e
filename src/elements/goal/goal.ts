// Registers <dark-social-goal>.

import {define} from '../internal/define.js';
import {DarkSocialGoalElement} from './goal-element.js';

export {DarkSocialGoalElement} from './goal-element.js';

define('dark-social-goal', DarkSocialGoalElement);

declare global {
  interface HTMLElementTagNameMap {
    'dark-social-goal': DarkSocialGoalElement;
  }
}
