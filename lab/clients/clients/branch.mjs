// Branch, by its package: its standard event SHARE, and custom events for the others.

export default {
  package: 'branch-sdk',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {default: branch} = await import('branch-sdk');
    branch.setAPIUrl('https://stats.test');
    branch.init('key_live_shopshopshopshopshopshopshopshop');
    return (event) =>
      branch.logEvent(eventName(event) === 'share' ? 'SHARE' : eventName(event), eventProperties(event));
  },
  answers: {
    '/v1/open': {session_id: '1', identity_id: '1', browser_fingerprint_id: '1', link: 'https://stats.test/l'},
    '/_r': {body: 'branch_callback__0("1");', headers: {'content-type': 'text/javascript'}},
  },
  at: 'POST /v2/event/*',
  names: {share: 'SHARE'},
  stands: {name: 'body.name', properties: 'body.custom_data‹json›'},
};
