// How a page takes an arrival in: reads the token, takes it off the address, counts it once when it is really seen.

import {readArrival} from './arrival.js';
import {withoutOwn} from './link.js';
import {pageUrl} from './page.js';
import {isRobot} from './robot.js';
import {parseToken} from './token.js';
import type {Tracker} from './tracker.js';

/** Where `dark-social-early.js` leaves the address as it came. */
const early = globalThis as {[key: symbol]: unknown};
const storageKey = 'dark-social';

/** Runs what the browser may forbid: opaque origins, sandboxed storage, history that is called too often. */
function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

/** Keeps for the tab what further shares descend from, as far as the page allows it by now. */
export function keepParent(tracker: Tracker): void {
  const {storage, consent} = tracker.options;
  if (storage === 'session' && consent === 'granted') {
    attempt(() => {
      tracker.parent ??= parseToken(sessionStorage.getItem(storageKey) ?? '')?.token;
      if (tracker.parent) sessionStorage.setItem(storageKey, tracker.parent);
    });
  }
}

/** Takes the page's arrival in. Called once a page. */
export function land(tracker: Tracker): void {
  const {options} = tracker;
  const came = (early[Symbol.for('dark-social.early')] ?? location.href) as string;
  // Most addresses bear nothing, and then nothing is worked out before the first paint.
  const arrival = /[?#]/.test(came) ? readArrival(came, options.param) : undefined;
  let cleanings = 0;

  const clean = (utm?: boolean) =>
    attempt(() => {
      const to = withoutOwn(location.href, options, utm);
      // A router that insists is let be at last: browsers forbid a page that rewrites its address too often.
      if (to === location.href || options.clean === 'none' || cleanings++ > 40) return;
      const {state} = history;
      // Next's router guards its own state (`__NA`) and learns a new address only from a call that does not bear its mark.
      if (state?.__NA) history.replaceState({...state, __NA: undefined}, '', to);
      else History.prototype.replaceState.call(history, state, '', to);
    });

  /** Takes our UTM parameters off when the page's own analytics have read them: loaded, idle, consent settled. */
  const cleanUtm = () => {
    if (document.readyState === 'complete' && options.consent !== 'pending') {
      (globalThis.requestIdleCallback ?? setTimeout)(() => clean(true));
    } else setTimeout(cleanUtm, 500);
  };

  if (options.clean === 'utm') cleanUtm();
  if (!arrival) return;

  clean();
  // Routers that read the address before us write it back: on their next navigation, or when the reader goes back.
  const again = () => clean();
  for (const type of ['popstate', 'pageshow', 'load']) addEventListener(type, again);
  const {navigation} = globalThis as {navigation?: EventTarget};
  if (navigation) navigation.addEventListener('currententrychange', again);
  else {
    // Browsers without the Navigation API tell nobody what a router writes, so the writing itself is heard.
    for (const name of ['pushState', 'replaceState'] as const) {
      const write = history[name];
      history[name] = (...entry) => {
        write.apply(history, entry);
        again();
      };
    }
  }

  tracker.parent = arrival.token;
  const [load] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (isRobot(navigator.userAgent) || (window !== top && !options.frames) || /reload|back/.test(load?.type)) return;

  const look = () => {
    if (tracker.arrival || document.hidden || (document as {prerendering?: boolean}).prerendering) return;
    tracker.arrival = arrival;
    const {status, token = '', campaign, content} = arrival;
    tracker.emit({type: 'arrival', url: pageUrl(options), token: token || undefined, campaign, content, status});
  };
  for (const type of ['visibilitychange', 'prerenderingchange']) document.addEventListener(type, look);
  look();
}
