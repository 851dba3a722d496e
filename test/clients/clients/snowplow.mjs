// Snowplow, by its package: self-describing events of a schema of the site's own.

export default {
  package: '@snowplow/browser-tracker',
  async setUp() {
    const {eventName, eventProperties} = await import('dark-social/analytics');
    const {newTracker, trackSelfDescribingEvent} = await import('@snowplow/browser-tracker');
    newTracker('shop', 'https://stats.test', {appId: 'shop'});
    const schema = 'iglu:test.shop/share/jsonschema/1-0-0';
    return (event) => {
      const data = {event: eventName(event), ...eventProperties(event)};
      trackSelfDescribingEvent({event: {schema, data}});
    };
  },
  at: 'POST /com.snowplowanalytics.snowplow/tp2',
  stands: {name: 'body.data[].ue_pr‹json›.data.data.event', properties: 'body.data[].ue_pr‹json›.data.data'},
};
