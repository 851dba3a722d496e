// Countly, by its package.

export default {
  package: 'countly-sdk-web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {
      default: {default: Countly},
    } = await import('countly-sdk-web');
    Countly.init({app_key: 'shop', url: 'https://stats.test', interval: 500});
    return (event) => Countly.add_event({key: eventName(event), count: 1, segmentation: eventProperties(event)});
  },
  answers: {'/i': {result: 'Success'}},
  at: 'POST /i',
  stands: {name: 'body.events‹json›[].key', properties: 'body.events‹json›[].segmentation'},
  leaving: 'sends by XHR, which ends with the page',
};
