// Google Analytics 4: the queue of its documented snippet.
// https://developers.google.com/tag-platform/gtagjs

export default {
  contract: "gtag.js is not on npm: its snippet's queue",
  async setUp() {
    const {ga4} = await import('dark-social/analytics/to-ga4.js');
    window.dataLayer = [];
    window.gtag = function () {
      // gtag.js reads commands as Arguments objects, and an array as something else.
      window.dataLayer.push(arguments);
    };
    window.gtag('js', new Date());
    window.gtag('config', 'G-SHOP');
    return ga4();
  },
  entries: () => [...window.dataLayer].map((entry) => [String(entry), ...entry]),
  channel: '[2].share_channel',
  /** A share is the event that Google recommends, with our properties beside its own. */
  tells: ([kind, command, name, values], event, wanted) =>
    kind === '[object Arguments]' &&
    command === 'event' &&
    name === wanted.name &&
    (event.type !== 'share' || (values.method === event.channel && values.content_type === 'page')) &&
    wanted.in(values),
};
