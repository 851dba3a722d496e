// Grafana Faro, by its package.

export default {
  package: '@grafana/faro-web-sdk',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {initializeFaro} = await import('@grafana/faro-web-sdk');
    const {api} = initializeFaro({url: 'https://stats.test/collect', app: {name: 'shop'}});
    const texts = (values) => Object.fromEntries(Object.entries(values).map(([key, value]) => [key, String(value)]));
    return (event) => api.pushEvent(eventName(event), texts(eventProperties(event)));
  },
  at: 'POST /collect',
  stands: {name: 'body.events[].name', properties: 'body.events[].attributes'},
};
