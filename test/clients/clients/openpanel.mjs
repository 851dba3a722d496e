// OpenPanel, by its package.

export default {
  package: '@openpanel/web',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {OpenPanel} = await import('@openpanel/web');
    const client = new OpenPanel({clientId: 'shop', apiUrl: 'https://stats.test'});
    return async (event) => void (await client.track(eventName(event), eventProperties(event)));
  },
  at: 'POST /track',
  stands: {name: 'body.payload.name', properties: 'body.payload.properties'},
};
