// `dark-social-networks.js`: public networks, for the scripts that have the usual channels alone.

import * as networks from '../../channels/networks.js';
import {offerChannels} from './offer-channels.js';

offerChannels(Object.values(networks));
