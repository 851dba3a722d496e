// An application with Vue's component, which test/e2e/vue.test.mjs renders on the server and hydrates in browsers.

import {createSSRApp, h, ref} from 'vue';
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {DarkSocialShare} from 'dark-social/vue';

configure({campaign: 'spring', channels: [facebook]});

const many = ['whatsapp', facebook, 'email', 'copy'];

export const createApp = () =>
  createSSRApp({
    setup() {
      const shares = ref([]);
      return () => [
        h(
          DarkSocialShare,
          {
            url: 'https://example.org/article',
            'share-title': 'Why "bees" dance',
            lang: 'en',
            class: 'bar',
            channels: shares.value.length ? ['copy'] : many,
            counts: {whatsapp: 1200},
            onDarkSocialShare: ({detail}) => shares.value.push(detail.channel),
          },
          () => h('a', {href: '#', id: 'plain'}, 'Share'),
        ),
        h('p', {id: 'shares'}, shares.value.join()),
      ];
    },
  });
