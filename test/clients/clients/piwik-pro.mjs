// Piwik PRO: the command queue of its package for bundles, which loads the site's container from Piwik PRO.
// https://developers.piwik.pro/docs/custom-events-1

export default {
  contract: "its container is not on npm: the queue of its loader's package, @piwikpro/tracking-base-library",
  async setUp() {
    const {piwikPro} = await import('dark-social/analytics/piwik-pro.js');
    const {default: client, PageViews} = await import('@piwikpro/tracking-base-library');
    client.initialize('11111111-1111-4111-8111-111111111111', 'https://stats.test');
    PageViews.trackPageView();
    return piwikPro({dimensions: {token: 1, depth: 2}});
  },
  entries: () => window._paq,
  channel: '[3]',
  tells: ([command, category, action, name, , dimensions], event) =>
    command === 'trackEvent' &&
    category === 'sharing' &&
    action === (event.type === 'share' ? 'share' : 'share_arrival') &&
    name === event.channel &&
    dimensions.dimension1 === event.token &&
    dimensions.dimension2 === event.depth,
};
