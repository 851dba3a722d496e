// An application of React components, which test/e2e/react.test.mjs renders on the server and hydrates in browsers.

import {createElement as h, useRef, useState} from 'react';
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {DarkSocialButton, DarkSocialGate, DarkSocialShare} from 'dark-social/react';

const forum = {
  id: 'forum',
  code: 'xf',
  name: 'Forum',
  kind: 'network',
  icon: {path: 'M2 2h20v20z'},
  color: '#0a7d33',
  href: ({url}) => 'https://forum.example/new?link=' + encodeURIComponent(url),
};
configure({campaign: 'spring', channels: [facebook, forum]});

const many = ['whatsapp', 'facebook', forum, 'copy'];
const few = ['copy'];

export function App() {
  const [shares, setShares] = useState([]);
  const bar = useRef(null);
  const note = (place) => (event) => setShares((before) => [...before, `${place} ${event.detail.channel}`]);
  return h(
    'article',
    null,
    h(DarkSocialShare, {
      ref: bar,
      className: 'bar',
      style: {'--dark-social-radius': '3px'},
      url: 'https://example.org/article',
      shareTitle: 'Why bees dance',
      lang: 'en',
      channels: shares.length ? few : many,
      look: shares.length ? 'outline' : undefined,
      counts: {whatsapp: 1200},
      // Both are others after the first share.
      onDarkSocialShare: note(shares.length ? 'again' : 'bar'),
      onDarkSocialBeforeShare: shares.length > 1 ? (event) => event.preventDefault() : undefined,
    }),
    h('p', {id: 'shares'}, shares.join()),
    h('button', {id: 'ask', onClick: () => setShares((before) => [...before, bar.current.localName])}, 'Ask'),
    h(DarkSocialGate, {shares: 1, theme: 'dark'}, h('p', null, 'The second chapter')),
    h(DarkSocialButton, {channel: forum, onDarkSocialShare: note('button')}, 'Post it'),
  );
}
