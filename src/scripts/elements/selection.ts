// `dark-social-selection.js`: `<dark-social-selection>`, for pages with one of the main scripts, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialSelectionElement} from '../../elements/selection/selection-element.js';

define('dark-social-selection', DarkSocialSelectionElement);
