// Pirsch, by its package.

export default {
  package: 'pirsch-sdk',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {PirschWebClient} = await import('pirsch-sdk/web.js');
    const client = new PirschWebClient({
      identificationCode: 's'.repeat(32),
      baseUrl: 'https://stats.test',
      hostname: 'shop.test',
    });
    return async (event) => void (await client.event(eventName(event), 0, eventProperties(event)));
  },
  at: 'POST /event',
  stands: {name: 'body.event_name', properties: 'body.event_meta'},
};
