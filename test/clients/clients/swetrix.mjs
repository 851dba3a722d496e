// Swetrix, by its package.

export default {
  package: 'swetrix',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const swetrix = await import('swetrix');
    swetrix.init('shop', {apiURL: 'https://stats.test/log'});
    return (event) => void swetrix.track({ev: eventName(event), unique: false, meta: eventProperties(event)});
  },
  at: 'POST /log/custom',
  stands: {name: 'body.ev', properties: 'body.meta'},
};
