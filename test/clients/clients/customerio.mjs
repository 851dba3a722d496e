// Customer.io, by its package: a fork of Segment's.

export default {
  package: '@customerio/cdp-analytics-browser',
  async setUp() {
    const {customerio: sink} = await import('dark-social/analytics/customerio.js');
    const {AnalyticsBrowser} = await import('@customerio/cdp-analytics-browser');
    const host = {apiHost: 'stats.test/v1', deliveryStrategy: {config: {keepalive: true}}};
    const analytics = AnalyticsBrowser.load(
      {writeKey: 'shop', cdnURL: 'https://stats.test'},
      {integrations: {'Customer.io Data Pipelines': host}},
    );
    void analytics.page();
    return sink(analytics);
  },
  answers: {'/v1/projects/': {integrations: {'Customer.io Data Pipelines': {apiKey: 'shop'}}, plan: {}}},
  at: 'POST /v1/t',
  stands: {name: 'body.event', properties: 'body.properties'},
  leaving:
    'asks for keepalive, but a timer of its own stands between the call and the request: a share whose page is gone by then is lost',
};
