// Stands first in <head>: takes the token off the address before analytics, routers and anchors read it, and leaves the
// address as it came for the main script. Small enough to stand inline.

import {handoverKey, type Handover} from '../core/page/handover.js';
import {looksLikeToken} from '../core/token/token-shape.js';
import {maxParams} from '../core/link/address.js';

interface EarlyPage {
  darkSocialConfig?: {param?: string; clean?: string};
  navigation?: EventTarget;
  [handoverKey]?: Handover;
}

const page = globalThis as EarlyPage;
const {param, clean} = {...page.darkSocialConfig, ...(document.currentScript as HTMLScriptElement | null)?.dataset};

const {href, search, hash} = location;
let shared = page[handoverKey];
if (!shared?.href) page[handoverKey] = shared = {href};

let found = false;

/** Leaves our tokens out of the parameters of a query or a fragment, given without its mark. */
const sift = (text: string): string =>
  text
    .split('&')
    .filter((segment, _, {length}) => {
      const [[name, value] = ['', '']] = new URLSearchParams(segment);
      const isToken = name.replace(/^\?/, '') === (param || 'ds') && looksLikeToken(value) && length <= maxParams;
      found ||= isToken;
      return !isToken;
    })
    .join('&');

// A route in the fragment (`#/`, `#!`) and its text directive (`:~:`) never hold a token.
const fragment = hash.slice(1);
const end = fragment.search(/^[/!]|:~:|$/);
const query = sift(search.slice(1));
const rest = sift(fragment.slice(0, end)) + fragment.slice(end);
const cleaned = href.split(/[?#]/)[0] + (query && '?' + query) + (rest && '#' + rest);

/** An address with its parameters sorted and escaped in one way, since servers write it differently. */
const sorted = (address: string | URL | null | undefined): string => {
  const url = new URL(address ?? '', document.baseURI);
  url.searchParams.sort();
  return url.href;
};

// Routers on the Navigation API take a written address for a navigation. Only the listener that was added first can keep from
// them what the library writes.
page.navigation?.addEventListener('navigate', (event) => {
  if (shared.writing) event.stopImmediatePropagation();
});

if (found && clean !== 'none') {
  const {pushState} = history;
  history.replaceState(history.state, '', cleaned);
  // Inertia finds that the address differs from the one that its server got, and pushes that: one entry more in the history.
  history.pushState = (state, title, url) => {
    if (location.href === cleaned && sorted(url) === sorted(href)) history.replaceState(state, title, cleaned);
    else pushState.call(history, state, title, url);
  };
}
