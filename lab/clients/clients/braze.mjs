// Braze, by its package; it sends every ten seconds.

export default {
  package: '@braze/web-sdk',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const braze = await import('@braze/web-sdk');
    braze.initialize('11111111-1111-4111-8111-111111111111', {baseUrl: 'stats.test', enableLogging: false});
    braze.openSession();
    return (event) => braze.logCustomEvent(eventName(event), eventProperties(event));
  },
  patience: 13_000,
  at: 'POST /api/v3/data/',
  leaving: 'sends every ten seconds by XHR; unsent events stay in its storage',
  stands: {name: 'body.events[].data.n', properties: 'body.events[].data.p'},
};
