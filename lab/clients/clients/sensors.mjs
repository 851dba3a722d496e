// Sensors Analytics, by its package.

export default {
  package: 'sa-sdk-javascript',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {default: sensors} = await import('sa-sdk-javascript');
    sensors.init({server_url: 'https://stats.test/sa.gif?project=default', show_log: false, send_type: 'beacon'});
    return (event) => sensors.track(eventName(event), eventProperties(event));
  },
  at: 'POST /sa.gif',
  stands: {name: 'body.data‹base64 json›.event', properties: 'body.data‹base64 json›.properties'},
};
