// Adobe's Web SDK, by its package.

export default {
  package: '@adobe/alloy',
  async setUp() {
    const {alloy: sink} = await import('dark-social/analytics/to-alloy.js');
    const {createInstance} = await import('@adobe/alloy');
    const alloy = createInstance({name: 'alloy'});
    void alloy('configure', {
      datastreamId: 'shop',
      orgId: 'shop@AdobeOrg',
      edgeDomain: 'stats.test',
      defaultConsent: 'in',
      clickCollectionEnabled: false,
      thirdPartyCookiesEnabled: false,
    });
    // The client uses beacons only once the page's first event has told it who the reader is.
    void alloy('sendEvent', {xdm: {eventType: 'web.webpagedetails.pageViews'}});
    return sink(alloy);
  },
  answers: {
    '/ee/': {
      requestId: '1',
      handle: [
        {type: 'state:store', payload: [{key: 'kndctr_shop_AdobeOrg_identity', value: 'reader', maxAge: 34128000}]},
      ],
    },
  },
  at: 'POST /ee/v1/*',
  stands: {name: 'body.events[].xdm.eventType', properties: 'body.events[].data'},
};
