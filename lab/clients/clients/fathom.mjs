// Fathom: the queue of its client for bundles, which loads Fathom's script from Fathom.
// https://usefathom.com/docs/features/events

export default {
  contract: "script.js is not on npm: the queue of its loader's package, fathom-client",
  async setUp() {
    const {fathom} = await import('dark-social/analytics/to-fathom.js');
    const client = await import('fathom-client');
    client.load('SHOP', {url: 'https://stats.test/nowhere.js'});
    return fathom(client);
  },
  answers: {'/nowhere.js': {status: 404}},
  entries: () => window.__fathomClientQueue,
  channel: '.eventName',
  tells: ({type, eventName}, {channel}, {name}) => type === 'trackEvent' && eventName === `${name} ${channel}`,
};
