// Countly, by its package.

export default {
  package: 'countly-sdk-web',
  async setUp() {
    const {countly: sink} = await import('dark-social/analytics/to-countly.js');
    const {
      default: {default: Countly},
    } = await import('countly-sdk-web');
    Countly.init({app_key: 'shop', url: 'https://stats.test', interval: 500});
    return sink(Countly);
  },
  answers: {'/i': {result: 'Success'}},
  at: 'POST /i',
  stands: {name: 'body.events‹json›[].key', properties: 'body.events‹json›[].segmentation'},
  leaving: 'sends at most every half second, by fetch without keepalive; unsent events stay in its storage',
};
