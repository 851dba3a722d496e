// Simple Analytics: the queue of its documented placeholder; it gets no token, which its terms forbid.
// https://docs.simpleanalytics.com/events

export default {
  contract: "latest.js is not on npm: its placeholder's queue",
  async setUp() {
    const {simpleAnalytics} = await import('dark-social/analytics/to-simple-analytics.js');
    window.sa_event = function (...call) {
      if (window.sa_event.q) window.sa_event.q.push(call);
      else window.sa_event.q = [call];
    };
    return simpleAnalytics();
  },
  entries: () => window.sa_event.q ?? [],
  channel: '[1].share_channel',
  tells: ([name, metadata], event, wanted) =>
    name === wanted.name &&
    metadata.share_channel === event.channel &&
    metadata.share_depth === event.depth &&
    !('share_token' in metadata || 'share_parent' in metadata),
};
