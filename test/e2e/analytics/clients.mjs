// Real analytics clients, as their makers ship them, each with the way in which our events reach it.

import {build} from 'esbuild';

import {fromArchive} from '../../tools/archive.mjs';
import {packageRoot} from '../../tools/processes.mjs';
import {umamiTracker} from '../../tools/umami.mjs';

/**
 * Each client: `snippet`: what the site puts on its page; `script()`: the client itself, where there is one to be had;
 * `config`: what the page sets for us; `attributes`: those of our tag.
 */
export const clients = {
  Plausible: {
    // Automated browsers are left out by Plausible, unless a page says that it wants them.
    snippet: '<script>window.__plausible = true</script><script src="/plausible.js"></script>',
    script: () => bundle({contents: plausibleSetUp}),
    attributes: 'data-analytics="auto"',
  },
  Umami: {
    snippet: '<script src="/umami.js" data-website-id="shop" data-host-url="http://stats.test"></script>',
    script: () => bundle({contents: fromArchive(umamiTracker)}),
    config: `sinks: [async ({type, channel, token, depth}) => {
      while (!window.umami) await new Promise((resolve) => setTimeout(resolve, 100));
      const name = type === 'share' ? type : 'share_' + type;
      umami.track(name, {share_channel: channel, share_token: token, share_depth: depth});
    }]`,
  },
  // Its client is in no package of npm; what it is told stands in its queue, with the address that it would read.
  Matomo: {
    snippet: `<script>
      window._paq = window._paq || [];
      _paq.push(['setCustomUrl', location.href], ['trackPageView'], ['enableLinkTracking']);
    </script>`,
    attributes: 'data-analytics="auto"',
  },
};

const plausibleSetUp = `
  import {init} from '@plausible-analytics/tracker';
  init({domain: 'shop.test', endpoint: 'http://stats.test/api/event', logging: false});
`;

async function bundle({contents}) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: packageRoot},
    bundle: true,
    format: 'iife',
    minify: true,
    write: false,
    logLevel: 'error',
  });
  return outputFiles[0].text;
}
