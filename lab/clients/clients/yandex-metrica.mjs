// Yandex Metrica: the queue of its documented snippet.
// https://yandex.com/support/metrica/en/objects/reachgoal

export default {
  contract: "tag.js is not on npm: its snippet's queue",
  async setUp() {
    const {yandexMetrica} = await import('dark-social/analytics/to-yandex-metrica.js');
    window.ym = function () {
      (window.ym.a = window.ym.a || []).push(arguments);
    };
    window.ym.l = Date.now();
    window.ym(12345, 'init', {clickmap: true});
    return yandexMetrica({counter: 12345});
  },
  entries: () => window.ym.a.map((entry) => [...entry]),
  channel: '[3].share_channel',
  tells: ([counter, command, goal, parameters], event, wanted) =>
    counter === 12345 && command === 'reachGoal' && goal === wanted.name && wanted.in(parameters),
};
