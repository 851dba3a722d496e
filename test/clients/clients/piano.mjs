// Piano Analytics, by its package.

export default {
  package: 'piano-analytics-js',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {pianoAnalytics: pa} = await import('piano-analytics-js');
    pa.setConfigurations({site: 1, collectDomain: 'https://stats.test'});
    return (event) => void pa.sendEvent(eventName(event), eventProperties(event));
  },
  at: 'POST /event',
  stands: {name: 'body.events[].name', properties: 'body.events[].data'},
};
