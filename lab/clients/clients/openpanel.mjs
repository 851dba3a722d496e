// OpenPanel, by its package.

export default {
  package: '@openpanel/web',
  async setUp() {
    const {openpanel: sink} = await import('dark-social/analytics/to-openpanel.js');
    const {OpenPanel} = await import('@openpanel/web');
    const client = new OpenPanel({clientId: 'shop', apiUrl: 'https://stats.test'});
    return sink(client);
  },
  at: 'POST /track',
  stands: {name: 'body.payload.name', properties: 'body.payload.properties'},
};
