// PostHog, by its package.

export default {
  package: 'posthog-js',
  async setUp() {
    const {posthog: sink} = await import('dark-social/analytics/to-posthog.js');
    const {posthog} = await import('posthog-js');
    posthog.init('phc_shop', {
      api_host: 'https://stats.test',
      autocapture: false,
      capture_pageview: false,
      disable_session_recording: true,
      advanced_disable_flags: true,
    });
    return sink(posthog);
  },
  at: 'POST /e/',
  stands: {name: 'body.batch[].event', properties: 'body.batch[].properties'},
};
