// What the page loads: Lit's hydration, once the page has been painted.

import '@lit-labs/ssr-client/lit-element-hydrate-support.js';
import {hydrate} from '@lit-labs/ssr-client';

addEventListener('load', () =>
  setTimeout(async () => {
    const bar = document.querySelector('dark-social-share').shadowRoot;
    window.before = {button: bar.querySelector('.button'), y: document.querySelector('h2').getBoundingClientRect().y};
    const {page} = await import('./page.mjs');
    const onShare = ({detail}) => (window.shared = detail.channel);
    hydrate(page({url: 'https://example.org/bees', onShare}), document.querySelector('main'));
    window.hydrated = true;
  }, 200),
);
