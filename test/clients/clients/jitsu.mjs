// Jitsu, by its package.

export default {
  package: '@jitsu/js',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');

    const {jitsuAnalytics} = await import('@jitsu/js');
    const client = jitsuAnalytics({host: 'https://stats.test', writeKey: 'shop'});
    return async (event) => void (await client.track(eventName(event), eventProperties(event)));
  },

  at: 'POST /api/s/track',
  stands: {name: 'body.event', properties: 'body.properties'},
};
