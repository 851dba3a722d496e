import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import {renderBar} from 'dark-social/server';

export const load = () => ({
  bar: renderBar({
    url: 'https://example.org/',
    title: 'Bees and their dances',
    campaign: 'spring',
    channels: ['whatsapp', 'telegram', 'sms', 'email', facebook, linkedin, 'copy'],
    lang: 'en',
  }),
});
