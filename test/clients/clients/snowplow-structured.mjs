// Snowplow, by its package: structured events, which need no schema and have five fields.

export default {
  package: '@snowplow/browser-tracker',
  async setUp() {
    const {snowplow: sink} = await import('dark-social/analytics/snowplow.js');
    const tracker = await import('@snowplow/browser-tracker');
    tracker.newTracker('shop', 'https://stats.test', {appId: 'shop', keepalive: true});
    return sink(tracker);
  },
  at: 'POST /com.snowplowanalytics.snowplow/tp2',
  stands: {
    name: 'body.data[].se_ac',
    channel: 'body.data[].se_la',
    token: 'body.data[].se_pr',
    depth: 'body.data[].se_va',
  },
};
