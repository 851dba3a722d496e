// Rybbit, by its package.

export default {
  package: '@rybbit/js',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {default: rybbit} = await import('@rybbit/js');
    await rybbit.init({analyticsHost: 'https://stats.test/api', siteId: '1'});
    return (event) => rybbit.event(eventName(event), eventProperties(event));
  },
  at: 'POST /api/track',
  stands: {name: 'body.event_name', properties: 'body.properties‹json›'},
};
