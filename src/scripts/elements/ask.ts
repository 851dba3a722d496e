// `dark-social-ask.js`: `<dark-social-ask>`, for pages with `dark-social.min.js`, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialAskElement} from '../../elements/ask/ask-element.js';

define('dark-social-ask', DarkSocialAskElement);
