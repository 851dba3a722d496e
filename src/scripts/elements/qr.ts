// `dark-social-qr.js`: `<dark-social-qr>`, for pages with one of the main scripts, whichever runs first.

import {define} from '../../elements/internal/define.js';
import {DarkSocialQrElement} from '../../elements/qr/qr-element.js';

define('dark-social-qr', DarkSocialQrElement);
