// `dark-social-image.js`: `<dark-social-image>`, for pages with one of the main scripts, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialImageElement} from '../../elements/image/image-element.js';

define('dark-social-image', DarkSocialImageElement);
