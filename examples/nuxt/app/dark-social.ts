import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';

configure({campaign: 'spring', channels: [facebook, linkedin]});
