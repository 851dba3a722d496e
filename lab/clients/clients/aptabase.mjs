// Aptabase, by its package.

export default {
  package: '@aptabase/web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {init, trackEvent} = await import('@aptabase/web');
    init('A-SH-1111111111', {host: 'https://stats.test'});
    return async (event) => void (await trackEvent(eventName(event), eventProperties(event)));
  },
  at: 'POST /api/v0/event',
  stands: {name: 'body.eventName', properties: 'body.props'},
  leaving: 'sends by fetch without keepalive, which the browser cancels with the page, and stores nothing',
};
