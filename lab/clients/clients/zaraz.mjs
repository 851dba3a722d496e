// Cloudflare Zaraz: its documented call, since Cloudflare puts the client into the page and documents no queue.
// https://developers.cloudflare.com/zaraz/web-api/track/

export default {
  contract: 'Cloudflare puts it into the page: calls of its documented zaraz.track',
  async setUp() {
    const {zaraz} = await import('dark-social/analytics/to-zaraz.js');
    window.calls = [];
    window.zaraz = {track: async (...call) => void window.calls.push(call)};
    return zaraz();
  },
  entries: () => window.calls,
  channel: '[1].share_channel',
  tells: ([name, properties], event, wanted) =>
    name === wanted.name &&
    // The properties are documented to be flat.
    Object.values(properties).every((value) => Object(value) !== value) &&
    wanted.in(properties),
};
