// Seline, by its package.

export default {
  package: '@seline-analytics/web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const seline = await import('@seline-analytics/web');
    seline.init({token: 'shop', apiHost: 'https://stats.test', autoPageView: false});
    return (event) => seline.track(eventName(event), eventProperties(event));
  },
  at: 'POST /*',
  stands: {name: 'body.name', properties: 'body.data'},
};
