// Amazon CloudWatch RUM, by its package.

export default {
  package: 'aws-rum-web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {AwsRum} = await import('aws-rum-web');
    const client = new AwsRum('11111111-1111-4111-8111-111111111111', '1.0.0', 'us-east-1', {
      endpoint: 'https://stats.test',
      signing: false,
      sessionSampleRate: 1,
      telemetries: [],
    });
    return (event) => client.recordEvent(eventName(event), eventProperties(event));
  },
  at: 'POST /appmonitors/*',
  stands: {name: 'body.RumEvents[].type', properties: 'body.RumEvents[].details‹json›'},
};
