// The page that a contender is measured in, and what runs inside it.

/** HTML of a page that holds the contender's script, style and markup in memory, so that no network is measured. */
export function pageOf({script, style, markup, bar, start, draw}) {
  const texts = JSON.stringify({script, style, markup, bar}).replaceAll('<', '\\u003c');
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>An article</title>
<link rel="icon" href="data:,">
<style>body {margin: 2rem auto; max-width: 42rem; font: 1rem/1.5 sans-serif}</style>
<h1>An article</h1>
<p>Text that is painted before anything is measured, so that fonts and the first frame cost nobody anything.</p>
<script>(${inside})({...${texts}, start: ${start}, draw: ${draw}})</script>`;
}

/*
 * How time is taken. A measurement begins inside an animation frame: the clock is read, the work is done, and the
 * browser then runs microtasks (where Lit renders), style, layout and paint of that very frame. A message posted from the
 * frame is the first task after it, and there the clock is read again: no waiting for the next vertical sync is counted,
 * which would round everything up to 16.7 ms. Should the bars not stand there yet (a contender that draws in a later
 * task), the frames after it are awaited and counted until they do. Raster and compositing, which happen on other threads
 * and cost alike for alike pictures, are left out.
 */
function inside({script, style, markup, bar, start, draw}) {
  /** Evaluates the contender's script and paints its first bar, as a page does: style, markup, script. Milliseconds. */
  const firstBar = () =>
    timed(() => {
      addStyle();
      const place = newPlace();
      if (markup) place.innerHTML = markup;
      addScript();
      if (draw) draw(place, 1);
      start?.();
      return place;
    }, 1);

  /** Loads style and script and draws nothing yet. */
  const load = async () => {
    addStyle();
    addScript();
    await painted();
    await painted();
  };

  /** Inserts so many bars in one go and paints them. Milliseconds. */
  const insert = (count) =>
    timed(() => {
      const place = newPlace();
      if (draw) draw(place, count);
      else place.innerHTML = markup.repeat(count);
      start?.();
      return place;
    }, count);

  /** How many bars stand in the page, and how many of these show exactly six buttons with a drawing each. */
  const count = () => {
    const all = [...document.querySelectorAll(bar)];
    return {bars: all.length, drawn: all.filter((each) => shownButtons(each) === 6).length};
  };

  async function timed(work, expected) {
    await painted();
    const [begin, place] = await new Promise((done) =>
      requestAnimationFrame(() => {
        const begin = performance.now();
        const place = work();
        afterTasks(() => done([begin, place]));
      }),
    );
    let end = performance.now();
    while (!isDrawn(place, expected)) {
      if (end - begin > 10_000) throw new Error('the bars were not drawn within ten seconds');
      await painted();
      end = performance.now();
    }
    return end - begin;
  }

  function isDrawn(place, expected) {
    const bars = place.querySelectorAll(bar);
    return bars.length === expected && [bars[0], bars[expected - 1]].every((each) => shownButtons(each) === 6);
  }

  function shownButtons(host) {
    // What content-visibility skipped is laid out from its outside inwards: asked first, a button would be 0 pixels wide.
    for (const outer of [host, host.shadowRoot?.firstElementChild]) outer?.getBoundingClientRect();
    return [...(host.shadowRoot ?? host).querySelectorAll('a, button')].filter(isShown).length;
  }

  function isShown(button) {
    const {width, height} = button.getBoundingClientRect();
    const drawing = button.querySelector('svg') ?? getComputedStyle(button, '::before').backgroundImage !== 'none';
    return (
      width >= 20 &&
      height >= 20 &&
      drawing &&
      button.checkVisibility({visibilityProperty: true, opacityProperty: true})
    );
  }

  function painted() {
    return new Promise((done) => requestAnimationFrame(() => afterTasks(done)));
  }

  function afterTasks(callback) {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = callback;
    port2.postMessage(null);
  }

  function newPlace() {
    return document.body.appendChild(document.createElement('div'));
  }

  function addStyle() {
    if (!style) return;
    document.head.append(Object.assign(document.createElement('style'), {textContent: style}));
  }

  function addScript() {
    if (!script) return;
    document.head.append(Object.assign(document.createElement('script'), {textContent: script}));
  }

  window.bench = {firstBar, load, insert, count};
}
