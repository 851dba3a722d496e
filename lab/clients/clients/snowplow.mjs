// Snowplow, by its package: self-describing events of the schema that comes with ours.

/** Snowplow with what its sink is told, and where that puts an event. */
export const snowplow = (options, stands) => ({
  package: '@snowplow/browser-tracker',
  async setUp() {
    const {snowplow: sink} = await import('dark-social/analytics/to-snowplow.js');
    const tracker = await import('@snowplow/browser-tracker');
    // Without `keepalive` a page that is left takes the request with it.
    tracker.newTracker('shop', 'https://stats.test', {appId: 'shop', keepalive: true});
    return sink(tracker, options);
  },
  at: 'POST /com.snowplowanalytics.snowplow/tp2',
  stands,
});

export default snowplow(
  {schema: true},
  {name: 'body.data[].ue_pr‹json›.data.data.event', properties: 'body.data[].ue_pr‹json›.data.data'},
);
