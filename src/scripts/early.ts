// Goes first in <head>: removes the token from the address before analytics, routers and anchors read it, and keeps the original
// address for the main script. Small enough to be inlined.

import {handoverKey, type Handover} from '../core/page/handover.js';
import {looksLikeToken} from '../core/token/token-shape.js';
import {maxParams} from '../core/link/address.js';
import {defaultParam} from '../core/link/token-param.js';

interface Globals {
  darkSocialConfig?: {param?: string; clean?: string};
  navigation?: EventTarget;
  [handoverKey]?: Handover;
}

const globals = globalThis as Globals;
const {param, clean} = {...globals.darkSocialConfig, ...(document.currentScript as HTMLScriptElement | null)?.dataset};

const {href, search, hash} = location;
let shared = globals[handoverKey];
if (!shared?.href) globals[handoverKey] = shared = {href};

let found = false;

/** Removes our tokens from the text of a query or a fragment. */
const removeTokens = (text: string): string =>
  text
    .split('&')
    .filter((segment, _, {length}) => {
      const [[name, value] = ['', '']] = new URLSearchParams(segment);
      const isToken =
        name.replace(/^\?/, '') === (param || defaultParam) && looksLikeToken(value) && length <= maxParams;
      found ||= isToken;
      return !isToken;
    })
    .join('&');

// A route (`#/`, `#!`) or text directive (`:~:`) in the fragment never holds a token.
const fragment = hash.slice(1);
const end = fragment.search(/^[/!]|:~:|$/);
const query = removeTokens(search.slice(1));
const rest = removeTokens(fragment.slice(0, end)) + fragment.slice(end);
const cleaned = href.split(/[?#]/)[0] + (query && '?' + query) + (rest && '#' + rest);

/** An address with its parameters in one order and one way of escaping, since servers rewrite them. */
const normalize = (address: string | URL | null | undefined): string => {
  const url = new URL(address ?? '', document.baseURI);
  url.searchParams.sort();
  return url.href;
};

// Routers on the Navigation API take our changes of the address for navigations. Only a listener that was added before theirs can
// hide these from them.
globals.navigation?.addEventListener('navigate', (event) => {
  if (shared.writing) event.stopImmediatePropagation();
});

if (found && clean !== 'none') {
  const {pushState} = history;
  history.replaceState(history.state, '', cleaned);
  // Inertia sees that the address differs from the one its server got, and pushes that one: we replace instead of adding an entry.
  history.pushState = (state, title, url) => {
    if (location.href === cleaned && normalize(url) === normalize(href)) history.replaceState(state, title, cleaned);
    else pushState.call(history, state, title, url);
  };
}
