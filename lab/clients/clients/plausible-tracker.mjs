// Plausible, by its older package.

export default {
  package: 'plausible-tracker',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {default: Plausible} = await import('plausible-tracker');
    const {trackEvent} = Plausible({domain: 'shop.test', apiHost: 'https://stats.test'});
    return (event) => trackEvent(eventName(event), {props: eventProperties(event)});
  },
  at: 'POST /api/event',
  stands: {name: 'body.n', properties: 'body.p‹json›'},
  leaving: 'sends by XHR, which the browser cancels with the page; the newer package uses keepalive',
};
