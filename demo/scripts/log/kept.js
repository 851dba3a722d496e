// Asks the demo's server which events its collector has on the disk. Elsewhere than there nobody answers, and nothing is said.

/** Events come to the collector a moment after they happened, and after 5 s from a page that went behind another at once. */
const pauses = [0, 400, 600, 1000, 1000, 1000, 1000, 1000, 2000, 4000];

/** Calls back with `{kept, count, file}` for as long as there are events of which it is not known yet. */
export function watchKept(onAnswer) {
  const kept = new Set();
  let missing = [];
  let tries = 0;
  let timer;

  async function ask() {
    // The newest, since an address must not be endless.
    const query = new URLSearchParams(missing.slice(-100).map((id) => ['id', id]));
    const answer = await fetch(`/events/kept?${query}`)
      .then((response) => (response.ok ? response.json() : undefined))
      .catch(() => undefined);
    if (!answer) return;
    for (const id of answer.kept) kept.add(id);
    missing = missing.filter((id) => !kept.has(id));
    onAnswer({...answer, kept});
    if (missing.length) plan();
  }

  function plan() {
    clearTimeout(timer);
    if (tries < pauses.length) timer = setTimeout(ask, pauses[tries++]);
  }

  return function look(events) {
    missing = events.map(({id}) => id).filter((id) => !kept.has(id));
    tries = 0;
    plan();
  };
}
