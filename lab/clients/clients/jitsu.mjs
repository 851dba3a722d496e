// Jitsu, by its package.

export default {
  package: '@jitsu/js',
  async setUp() {
    const {jitsu: sink} = await import('dark-social/analytics/to-jitsu.js');
    const {jitsuAnalytics} = await import('@jitsu/js');
    const client = jitsuAnalytics({
      host: 'https://stats.test',
      writeKey: 'shop',
      // Without it a page that is left takes the request with it.
      fetch: (url, request) => fetch(url, {...request, keepalive: true}),
    });
    return sink(client);
  },
  at: 'POST /api/s/track',
  stands: {name: 'body.event', properties: 'body.properties'},
};
