// An application of Solid components, which test/e2e/solid.test.mjs renders on the server and hydrates in browsers.

import {createComponent, createSignal} from 'solid-js';
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {DarkSocialImage, DarkSocialShare} from 'dark-social/solid';

configure({channels: [facebook]});

const [look, setLook] = createSignal('brand');

export {setLook};

/** `note` gets the channel of each share. */
export const App = ({note}) => [
  createComponent(DarkSocialShare, {
    channels: ['whatsapp', facebook, 'copy'],
    counts: {whatsapp: 1200},
    shareTitle: 'Bees & "their" dances',
    class: 'bar',
    'data-id': '7',
    get look() {
      return look();
    },
    onDarkSocialShare: ({detail}) => note(detail.channel),
  }),
  createComponent(DarkSocialImage, {channels: 'copy', look: 'plain', shareTitle: 'A comb'}),
];
