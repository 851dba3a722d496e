// Swetrix, by its package.

export default {
  package: 'swetrix',
  async setUp() {
    const {swetrix: sink} = await import('dark-social/analytics/to-swetrix.js');
    const swetrix = await import('swetrix');
    swetrix.init('shop', {apiURL: 'https://stats.test/log'});
    return sink(swetrix);
  },
  at: 'POST /log/custom',
  stands: {name: 'body.ev', properties: 'body.meta'},
};
