// Litlyx, by its package.

export default {
  package: 'litlyx-js',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {Lit} = await import('litlyx-js');
    Lit.init('shop', {manualPageVisit: true, server: {host: 'stats.test', port: 443, secure: true}});
    return async (event) => void (await Lit.event(eventName(event), {metadata: eventProperties(event)}));
  },
  at: 'POST /event',
  stands: {name: 'body.name', properties: 'body.metadata‹json›'},
  leaving: 'sends by fetch without keepalive, which the browser cancels with the page',
};
