// GoatCounter: its documented call, since its script has no queue: settings alone may stand at its global before it.
// https://www.goatcounter.com/help/events

export default {
  contract: 'count.js is not on npm: calls of its documented goatcounter.count',
  async setUp() {
    const {goatcounter} = await import('dark-social/analytics/to-goatcounter.js');
    window.goatcounter = {no_onload: true};
    window.calls = [];
    // The script comes after the first events.
    setTimeout(() => (window.goatcounter.count = (hit) => window.calls.push(hit)), 500);
    return goatcounter();
  },
  entries: () => window.calls,
  channel: '.path',
  tells: ({path, title, event}, {channel}, {name}) =>
    path === `${name}-${channel}` && title === `${name} ${channel}` && event === true,
};
