// Matomo: the command queue of its documented snippet, with two custom dimensions.
// https://developer.matomo.org/api-reference/tracking-javascript

export default {
  contract: "matomo.js is not on npm: its snippet's queue",
  async setUp() {
    const {matomo} = await import('dark-social/analytics/to-matomo.js');
    window._paq = [['trackPageView'], ['setTrackerUrl', 'https://stats.test/matomo.php'], ['setSiteId', '1']];
    return matomo({dimensions: {token: 1, depth: 2}});
  },
  entries: () => window._paq,
  channel: '[3]',
  tells: ([command, category, action, name, , dimensions], event, wanted) =>
    command === 'trackEvent' &&
    category === 'sharing' &&
    action === wanted.name &&
    name === event.channel &&
    dimensions.dimension1 === event.token &&
    dimensions.dimension2 === event.depth,
};
