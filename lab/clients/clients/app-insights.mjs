// Application Insights, by its package.

export default {
  package: '@microsoft/applicationinsights-web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {ApplicationInsights} = await import('@microsoft/applicationinsights-web');
    const client = new ApplicationInsights({
      config: {
        connectionString:
          'InstrumentationKey=11111111-1111-4111-8111-111111111111;IngestionEndpoint=https://stats.test/',
        disableAjaxTracking: true,
        disableFetchTracking: true,
      },
    });
    client.loadAppInsights();
    return (event) => client.trackEvent({name: eventName(event), properties: eventProperties(event)});
  },
  at: 'POST /v2/track',
  stands: {name: 'body[].data.baseData.name', properties: 'body[].data.baseData.properties'},
};
