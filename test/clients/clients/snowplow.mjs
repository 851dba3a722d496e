// Snowplow, by its package: self-describing events of the schema that comes with ours.

export default {
  package: '@snowplow/browser-tracker',
  async setUp() {
    const {snowplow: sink} = await import('dark-social/analytics/snowplow.js');
    const tracker = await import('@snowplow/browser-tracker');
    // Without `keepalive` a page that is left takes the request with it.
    tracker.newTracker('shop', 'https://stats.test', {appId: 'shop', keepalive: true});
    return sink(tracker, {schema: true});
  },
  at: 'POST /com.snowplowanalytics.snowplow/tp2',
  stands: {name: 'body.data[].ue_pr‹json›.data.data.event', properties: 'body.data[].ue_pr‹json›.data.data'},
};
