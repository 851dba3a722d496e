// Datadog's Real User Monitoring, by its package; it sends when the page is left.

export default {
  package: '@datadog/browser-rum',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {datadogRum} = await import('@datadog/browser-rum');
    datadogRum.init({
      applicationId: '11111111-1111-4111-8111-111111111111',
      clientToken: 'shop',
      site: 'datadoghq.com',
      proxy: 'https://stats.test/dd',
      sessionSampleRate: 100,
    });
    return (event) => datadogRum.addAction(eventName(event), eventProperties(event));
  },
  at: 'POST /dd',
  lines: true,
  stands: {name: 'body[].action.target.name', properties: 'body[].context'},
};
