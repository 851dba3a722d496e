// Piano Analytics, by its package.

export default {
  package: 'piano-analytics-js',
  async setUp() {
    const {piano: sink} = await import('dark-social/analytics/to-piano.js');
    const {pianoAnalytics: pa} = await import('piano-analytics-js');
    pa.setConfigurations({site: 1, collectDomain: 'https://stats.test'});
    return sink(pa);
  },
  at: 'POST /event',
  stands: {name: 'body.events[].name', properties: 'body.events[].data'},
};
