// RudderStack, by its package; the edition that loads its plugins from the maker's servers needs these.

const rudderSource = {
  source: {
    id: 'shop',
    name: 'shop',
    writeKey: 'shop',
    enabled: true,
    workspaceId: 'shop',
    config: {statsCollection: {errors: {enabled: false}, metrics: {enabled: false}}},
    dataplanes: {},
    destinations: [],
  },
};

export default {
  package: '@rudderstack/analytics-js',
  async setUp() {
    const {rudderstack: sink} = await import('dark-social/analytics/to-rudderstack.js');
    const {RudderAnalytics} = await import('@rudderstack/analytics-js/bundled');
    const client = new RudderAnalytics();
    client.load('shop', 'https://stats.test', {
      configUrl: 'https://stats.test',
      // Without it a page that is left takes the request with it.
      useBeacon: true,
    });
    return sink(client);
  },
  answers: {'/sourceConfig': rudderSource},
  at: 'POST /beacon/v1/batch',
  stands: {name: 'body.batch[].event', properties: 'body.batch[].properties'},
};
