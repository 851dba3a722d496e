// CleverTap, by its package.

export default {
  package: 'clevertap-web-sdk',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {default: clevertap} = await import('clevertap-web-sdk');
    clevertap.init('SHOP', undefined, 'stats.test');
    return (event) => void clevertap.event.push(eventName(event), eventProperties(event));
  },
  answers: {
    '/a': {
      body: "window.$CLTP_WR.s('1', '1', false, 1, 1, 0, '', 0)",
      headers: {'content-type': 'text/javascript'},
    },
  },
  at: 'GET /a',
  stands: {name: 'query.d‹lz json›.evtName', properties: 'query.d‹lz json›.evtData'},
};
