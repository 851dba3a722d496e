// Segment, by its package.

export default {
  package: '@segment/analytics-next',
  async setUp() {
    const {segment: sink} = await import('dark-social/analytics/segment.js');
    const {AnalyticsBrowser} = await import('@segment/analytics-next');
    const analytics = AnalyticsBrowser.load(
      {writeKey: 'shop', cdnURL: 'https://stats.test'},
      {
        integrations: {
          'Segment.io': {
            apiHost: 'stats.test/v1',
            // Without it a page that is left takes the request with it.
            deliveryStrategy: {config: {keepalive: true}},
          },
        },
      },
    );
    void analytics.page();
    return sink(analytics);
  },
  answers: {'/v1/projects/': {integrations: {'Segment.io': {apiKey: 'shop'}}, plan: {}}},
  at: 'POST /v1/t',
  stands: {name: 'body.event', properties: 'body.properties'},
  leaving:
    'asks for keepalive, but a timer of its own stands between the call and the request: a share whose page is gone by then is lost',
};
