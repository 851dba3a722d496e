// Pirsch, by its package.

export default {
  package: 'pirsch-sdk',
  async setUp() {
    const {pirsch: sink} = await import('dark-social/analytics/to-pirsch.js');
    const {PirschWebClient} = await import('pirsch-sdk/web.js');
    const client = new PirschWebClient({
      identificationCode: 's'.repeat(32),
      baseUrl: 'https://stats.test',
      hostname: 'shop.test',
    });
    return sink((name, {meta}) => client.event(name, 0, meta));
  },
  at: 'POST /event',
  stands: {name: 'body.event_name', properties: 'body.event_meta'},
};
