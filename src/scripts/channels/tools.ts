// `dark-social-tools.js`: tools: reading lists, assistants, markup for forums, for the scripts that have the usual channels alone.

import * as tools from '../../channels/tools.js';
import {offerChannels} from './offer-channels.js';

offerChannels(Object.values(tools));
