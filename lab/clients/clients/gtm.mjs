// Google Tag Manager: the data layer of its documented snippet.
// https://developers.google.com/tag-platform/tag-manager/datalayer

export default {
  contract: "its container is not on npm: its snippet's data layer",
  async setUp() {
    const {gtm} = await import('dark-social/analytics/to-gtm.js');
    window.dataLayer = [{'gtm.start': Date.now(), event: 'gtm.js'}];
    return gtm();
  },
  entries: () => window.dataLayer,
  channel: '.share_channel',
  tells: (entry, event, wanted) => entry.event === wanted.name && wanted.in(entry),
};
