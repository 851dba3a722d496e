// Amplitude, by its package: by a beacon and at once, since it sends after a second by a request that ends with the page.

export default {
  package: '@amplitude/analytics-browser',
  async setUp() {
    const {amplitude: sink} = await import('dark-social/analytics/to-amplitude.js');
    const amplitude = await import('@amplitude/analytics-browser');
    amplitude.init('shop', {
      serverUrl: 'https://stats.test/2/httpapi',
      autocapture: false,
      remoteConfig: {fetchRemoteConfig: false},
    });
    return sink(amplitude);
  },
  at: 'POST /2/httpapi',
  stands: {name: 'body.events[].event_type', properties: 'body.events[].event_properties'},
};
