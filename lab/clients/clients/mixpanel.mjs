// Mixpanel, by its package; it sends every five seconds, and what is left when the page is left.

export default {
  package: 'mixpanel-browser',
  async setUp() {
    const {mixpanel: sink} = await import('dark-social/analytics/to-mixpanel.js');
    const {default: mixpanel} = await import('mixpanel-browser');
    mixpanel.init('shop', {api_host: 'https://stats.test'});
    return sink(mixpanel);
  },
  at: 'POST /track/',
  stands: {name: 'body.data‹base64 json›[].event', properties: 'body.data‹base64 json›[].properties'},
};
