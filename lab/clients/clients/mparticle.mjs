// mParticle, by its package: an event of its type Social.

export default {
  package: '@mparticle/web-sdk',
  async setUp() {
    const {mparticle: sink} = await import('dark-social/analytics/to-mparticle.js');
    const {default: mParticle} = await import('@mparticle/web-sdk');
    mParticle.init('us1-shop', {
      isDevelopmentMode: true,
      requestConfig: false,
      v3SecureServiceUrl: 'stats.test/v3/JS/',
      identityUrl: 'stats.test/identity/',
      configUrl: 'stats.test/config/',
    });
    return sink(mParticle);
  },
  answers: {'/identity/': {mpid: '1', context: 'c', is_logged_in: false, matched_identities: {}}},
  at: 'POST /v3/JS/us1-shop/events',
  stands: {name: 'body.events[].data.event_name', properties: 'body.events[].data.custom_attributes'},
};
