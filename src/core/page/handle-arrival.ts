// Handles the arrival of a page: reads the token, takes it off the URL, and counts it once, when a person sees the page.

import {readParams, valuesOf} from '../link/address.js';
import {pageUrl} from '../link/page-url.js';
import {findArrival} from '../link/read-arrival.js';
import {defaultParam, warnAboutSiteParam} from '../link/token-param.js';
import {looksLikeToken} from '../token/token-shape.js';
import {parseToken} from '../token/token.js';
import {attempt} from '../utils/attempt.js';
import {doc} from '../utils/globals.js';
import {isRobot} from './bot.js';
import {dropCarriedTokens} from './carried-tokens.js';
import {isFreshNavigation, isFromThisOrigin} from './navigation.js';
import type {PageState} from './page-state.js';
import {recall, remember} from './tab-storage.js';

/** How many tokens a tab remembers. */
const maxTokens = 50;

/** How often to ask whether consent was given, so that UTM parameters can come off, in ms. */
const consentInterval = 500;

/** The tokens that this tab came by, latest first; `undefined` where storage is not allowed. */
const tokensOfTab = (page: PageState): string[] | undefined => {
  const stored = recall(page, 'parent');
  return stored === undefined ? undefined : (stored ?? '').split(' ').filter(parseToken);
};

/** Restores the token that further shares descend from, and stores it for the tab, as far as storage is allowed by now. */
export function restoreParentToken(page: PageState): void {
  const tokens = tokensOfTab(page);
  const parent = (page.parentToken ??= tokens?.[0]);
  if (!parent || !tokens) return;
  const all = [parent, ...tokens.filter((token) => token !== parent)];
  remember(page, 'parent', all.slice(0, maxTokens).join(' '));
}

/** Whether this page load counts: a new navigation, top-level unless frames count, by a person, or by a driven browser if these count. */
export const isCountedLanding = ({options}: PageState): boolean =>
  isFreshNavigation() &&
  (window === top || !!options.frames) &&
  !isRobot(navigator.userAgent) &&
  (!navigator.webdriver || !!options.countAutomated);

/** Whether a person can see the page: it is neither hidden nor prerendered. */
export const isVisible = (): boolean => !doc.hidden && !doc.prerendering;

/** Calls back once, when the page is first visible. */
export function whenFirstVisible(callback: () => void, signal?: AbortSignal): void {
  const types = ['visibilitychange', 'prerenderingchange'];
  const check = () => {
    if (!isVisible()) return;
    for (const type of types) doc.removeEventListener(type, check);
    callback();
  };
  for (const type of types) doc.addEventListener(type, check, {signal});
  check();
}

/** Takes our UTM parameters off when the page's own analytics have read them: the page is loaded and idle, and consent is settled. */
function cleanUtm(page: PageState): void {
  if (page.signal.aborted) return;
  if (doc.readyState === 'complete' && page.options.consent !== 'pending') {
    (globalThis.requestIdleCallback ?? setTimeout)(() => page.addressBar.sync(true));
  } else setTimeout(cleanUtm, consentInterval, page);
}

/** Handles the arrival of a page, once. `landingUrl`: the URL that the page was loaded by. */
export function handleArrival(page: PageState, landingUrl: string): void {
  const {options, addressBar} = page;
  const param = options.param || defaultParam;
  const params = attempt(() => readParams(landingUrl)) ?? [];
  const values = valuesOf(params, param);
  const tokens = values.filter(looksLikeToken);
  if (tokens.length < values.length) warnAboutSiteParam(param);
  if (options.clean === 'utm') cleanUtm(page);
  addressBar.watch();
  const arrival = findArrival(params, param);
  if (!arrival) {
    page.landingUrl = landingUrl;
    return;
  }

  addressBar.sync();
  page.carriedTokens = tokens;
  dropCarriedTokens(page);
  const {channel, token, status, campaign, content, probed} = arrival;
  // A reload brings back the token that `addressBar` itself put in the URL; it is no arrival.
  if (channel === 'address-bar' && (!isFreshNavigation() || token === recall(page, 'own'))) return;
  const known = tokensOfTab(page);
  // With storage a token counts once a tab; without, not where a page of this origin led here.
  const isRepeated = known && token ? isFreshNavigation() && known.includes(token) : isFromThisOrigin();
  if (isRepeated) return;
  page.parentToken = token;
  if (!isCountedLanding(page)) return;
  whenFirstVisible(() => {
    page.arrival = arrival;
    // What a page stores while it is prerendered is lost.
    restoreParentToken(page);
    page.emit({type: 'arrival', url: pageUrl(options), token, channel, campaign, content, status, probed});
  }, page.signal);
}
