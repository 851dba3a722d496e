// Piwik PRO: the command queue of its package for bundles, which loads the site's container from Piwik PRO.
// https://developers.piwik.pro/docs/custom-events-1

import matomo from './matomo.mjs';

/** It is told as Matomo is, in a queue of the same name. */
export default {
  ...matomo,
  contract: "its container is not on npm: the queue of its loader's package, @piwikpro/tracking-base-library",
  async setUp() {
    const {piwikPro} = await import('dark-social/analytics/to-piwik-pro.js');
    const {default: client, PageViews} = await import('@piwikpro/tracking-base-library');
    client.initialize('11111111-1111-4111-8111-111111111111', 'https://stats.test');
    PageViews.trackPageView();
    return piwikPro({dimensions: {token: 1, depth: 2}});
  },
};
