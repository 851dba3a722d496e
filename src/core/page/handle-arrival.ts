// How a page takes an arrival in: reads the token, takes it off the address, counts it once when it is really seen.

import {keepAddress, watchAddress} from './address-bar.js';
import {readArrival} from '../link/read-arrival.js';
import {attempt} from '../utils/attempt.js';
import {dropCarriedTokens} from './carried-tokens.js';
import {readParam} from '../link/address.js';
import {warnAboutSiteParam} from '../link/token-param.js';
import {isFreshNavigation, isFromThisOrigin} from './navigation.js';
import {doc} from '../utils/globals.js';
import {pageUrl} from '../link/page-url.js';
import {isRobot} from './bot.js';
import {recall, remember} from './tab-storage.js';
import {looksLikeToken} from '../token/token-shape.js';
import {parseToken} from '../token/token.js';
import type {Tracker} from '../events/tracker.js';

/** How many tokens a tab remembers. */
const mostTokens = 50;

/** The tokens that the tab was opened by so far, latest first; undefined where the page allows no storage. */
const tokensOfTab = (tracker: Tracker): string[] | undefined => {
  const stored = recall(tracker, 'parent');
  return stored === undefined ? undefined : (stored ?? '').split(' ').filter(parseToken);
};

/** Keeps for the tab what further shares descend from, as far as the page allows it by now. */
export function restoreParentToken(tracker: Tracker): void {
  const tokens = tokensOfTab(tracker);
  const parent = (tracker.parentToken ??= tokens?.[0]);
  if (!parent || !tokens) return;
  const all = [parent, ...tokens.filter((token) => token !== parent)];
  remember(tracker, 'parent', all.slice(0, mostTokens).join(' '));
}

/**
 * Whether the page's load is a landing of a reader: not a reload and the like, top-level unless frames count, no robot's, and no
 * driven browser's unless these count.
 */
export const isCountedLanding = ({options}: Tracker): boolean =>
  isFreshNavigation() &&
  (window === top || !!options.frames) &&
  !isRobot(navigator.userAgent) &&
  (!navigator.webdriver || !!options.countAutomated);

/** Whether a person sees the page: it is activated and visible. */
export const isVisible = (): boolean => !doc.hidden && !doc.prerendering;

/** Calls back once, when a person first sees the page. */
export function whenFirstVisible(callback: () => void, signal?: AbortSignal): void {
  const look = () => {
    if (!isVisible()) return;
    for (const type of types) doc.removeEventListener(type, look);
    callback();
  };
  const types = ['visibilitychange', 'prerenderingchange'];
  for (const type of types) doc.addEventListener(type, look, {signal});
  look();
}

/** Warns where the site has a parameter of our name: it stays as it is, and links bear no token. */
function checkSiteParam(landingUrl: string, param = 'ds'): void {
  const values = attempt(() => readParam(landingUrl, param));
  if (values?.some((value) => !looksLikeToken(value))) warnAboutSiteParam(param);
}

/** Takes the page's arrival in. Called once a page. */
export function handleArrival(tracker: Tracker, came: string): void {
  const {options} = tracker;
  const arrival = readArrival(came, options);
  checkSiteParam(came, options.param);
  keepAddress(tracker);

  /** Takes our UTM parameters off when the page's own analytics have read them: loaded, idle, consent settled. */
  const cleanUtm = () => {
    if (tracker.signal.aborted) return;
    if (doc.readyState === 'complete' && options.consent !== 'pending') {
      (globalThis.requestIdleCallback ?? setTimeout)(() => tracker.syncAddressBar?.(true));
    } else setTimeout(cleanUtm, 500);
  };

  if (options.clean === 'utm') cleanUtm();
  watchAddress(tracker);
  if (!arrival) {
    tracker.landingUrl = came;
    return;
  }

  tracker.syncAddressBar?.();
  const param = options.param || 'ds';
  tracker.carried = readParam(came, param).filter(looksLikeToken);
  dropCarriedTokens(tracker);
  // The token that `addressBar` put there is the reader's own, where the page is loaded once more.
  const {channel, token, status, campaign, content, probed} = arrival;
  if (channel === 'address-bar' && (!isFreshNavigation() || token === recall(tracker, 'own'))) return;
  const tokens = tokensOfTab(tracker);
  // Where the tab may remember tokens, each counts once in it.
  const isRepeated = tokens && token ? isFreshNavigation() && tokens.includes(token) : isFromThisOrigin();
  if (isRepeated) return;
  tracker.parentToken = token;
  if (!isCountedLanding(tracker)) return;
  whenFirstVisible(() => {
    tracker.arrival = arrival;
    // What a page stores while it is prerendered is lost.
    restoreParentToken(tracker);
    tracker.emit({type: 'arrival', url: pageUrl(options), token, campaign, content, status, probed});
  }, tracker.signal);
}
