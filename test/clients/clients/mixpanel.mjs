// Mixpanel, by its package; it sends every five seconds, and what is left when the page is left.

export default {
  package: 'mixpanel-browser',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');

    const {default: mixpanel} = await import('mixpanel-browser');
    mixpanel.init('shop', {api_host: 'https://stats.test'});
    return (event) => void mixpanel.track(eventName(event), eventProperties(event));
  },

  at: 'POST /track/',
  stands: {name: 'body.data‹base64 json›[].event', properties: 'body.data‹base64 json›[].properties'},
};
