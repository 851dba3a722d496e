// Statsig, by its package: the channel as the event's value, all as metadata; it hands to a beacon what waits when the page is left.

export default {
  package: '@statsig/js-client',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {StatsigClient} = await import('@statsig/js-client');
    const client = new StatsigClient(
      'client-shop',
      {userID: 'reader'},
      {networkConfig: {api: 'https://stats.test/v1', logEventUrl: 'https://stats.test/v1/rgstr'}},
    );
    void client.initializeAsync();
    const texts = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return (event) => client.logEvent(eventName(event), event.channel, texts(eventProperties(event)));
  },
  answers: {'/v1/initialize': {feature_gates: {}, dynamic_configs: {}, layer_configs: {}, has_updates: true, time: 1}},
  at: 'POST /v1/rgstr',
  stands: {name: 'body.events[].eventName', properties: 'body.events[].metadata'},
};
