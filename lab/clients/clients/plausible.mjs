// Plausible, by its package.

export default {
  package: '@plausible-analytics/tracker',
  async setUp() {
    const {init, track} = await import('@plausible-analytics/tracker');
    const {plausible} = await import('dark-social/analytics/to-plausible.js');
    init({domain: 'shop.test', endpoint: 'https://stats.test/api/event', logging: false});
    return plausible(track);
  },
  at: 'POST /api/event',
  stands: {name: 'body.n', properties: 'body.p'},
};
