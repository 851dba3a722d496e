// Segment, by its package.

/** A client of Segment's making: the integration that takes events to its maker, and what `importing` brings, its sink first. */
export const segmentLike = (name, integration, importing) => ({
  package: name,
  async setUp() {
    const [sink, {AnalyticsBrowser}] = await Promise.all(importing());
    const analytics = AnalyticsBrowser.load(
      {writeKey: 'shop', cdnURL: 'https://stats.test'},
      {
        integrations: {
          [integration]: {
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
  answers: {'/v1/projects/': {integrations: {[integration]: {apiKey: 'shop'}}, plan: {}}},
  at: 'POST /v1/t',
  stands: {name: 'body.event', properties: 'body.properties'},
  leaving: 'uses keepalive, but sends after a timer: a share is lost if the page is gone by then',
});

export default segmentLike('@segment/analytics-next', 'Segment.io', () => [
  import('dark-social/analytics/to-segment.js').then(({segment}) => segment),
  import('@segment/analytics-next'),
]);
