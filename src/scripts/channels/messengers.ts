// `dark-social-messengers.js`: messengers and mail, for the scripts that have the usual channels alone.

import * as messengers from '../../channels/messengers.js';
import {offerChannels} from './offer-channels.js';

offerChannels(Object.values(messengers));
