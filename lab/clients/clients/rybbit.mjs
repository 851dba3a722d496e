// Rybbit, by its package.

export default {
  package: '@rybbit/js',
  async setUp() {
    const {rybbit: sink} = await import('dark-social/analytics/to-rybbit.js');
    const {default: rybbit} = await import('@rybbit/js');
    await rybbit.init({analyticsHost: 'https://stats.test/api', siteId: '1'});
    return sink(rybbit);
  },
  at: 'POST /api/track',
  stands: {name: 'body.event_name', properties: 'body.properties‹json›'},
};
