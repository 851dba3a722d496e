// The page that is shared: its address, title, text and picture, read at the moment they are needed.

import {doc} from '../utils/globals.js';
import type {CleanOptions} from './decorate-url.js';
import {cleanUrl} from './decorate-url.js';
import {isWebUrl, absoluteUrl} from './url-parts.js';

/** The canonical address, and where the visitor was when it was first seen: what stays while that changes was left behind. */
let lastCanonical: {href: string; place: string} | undefined;
/** Open Graph's title likewise, with the document's title. */
let lastOgTitle: {content: string; title: string; place: string} | undefined;

/** The route that an application keeps in the query (`?/threads/1`) or in the fragment (`#/recipes/42`, `#!/recipes`); empty without one. */
function routeOf({search, hash}: Pick<URL, 'search' | 'hash'>): string {
  const [first] = search.slice(1).split('&', 1);
  const inQuery = first.includes('=') ? '' : first;
  const inHash = /^#[/!]/.test(hash) ? hash.split('?', 1)[0] : '';
  return inQuery + inHash;
}

/** A path without what servers add to it: a slash at its end, the name of an index file. */
const directoryOf = (pathname: string): string => pathname.replace(/(?:\/index\.\w+)?\/?$/, '');

/** Where the visitor is, without the parameters that filter, sort or track. */
const currentPlace = (): string => location.pathname + ' ' + routeOf(location);

/** What gets into `href` by mistake, and would be read as a path of this site. */
const mistakes = [
  /^[a-z]+\/\//i, // a scheme without its colon: http//example.org
  /^https?:(?!\/\/[^/])/i, // or without its two slashes
  /^:/, // a colon without its scheme
  /^www\./i, // a host without a scheme
  /^(?:undefined|null|#.*)?$/, // nothing, as scripts write it
  /\{\{|<%|\$\{/, // a template that was not filled in
];

/** Whether an address is absolute or relative as it was meant to be. */
function isUsable(href: string): boolean {
  // `example.org/page` would be a path, too.
  const [first] = href.split('/', 1);
  return !mistakes.some((mistake) => mistake.test(href)) && first !== location.host && first !== location.hostname;
}

/** The canonical address that the page names, absolute; empty where it names none that can be meant. */
function readCanonical(): string {
  for (const link of doc.querySelectorAll<HTMLLinkElement>('link[rel~="canonical"]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    const url = isUsable(href) ? absoluteUrl(href, doc.baseURI) : '';
    if (isWebUrl(url)) return url;
  }
  return '';
}

/** Whether a canonical address says what the visitor sees: it changed with their place, and keeps the route. */
function fitsPage(canonical: string): boolean {
  const place = currentPlace();
  if (lastCanonical?.href !== canonical) lastCanonical = {href: canonical, place};
  if (lastCanonical.place !== place) return false;
  const url = new URL(canonical);
  return !routeOf(location) || !!routeOf(url) || directoryOf(url.pathname) !== directoryOf(location.pathname);
}

/**
 * The page's address: `<link rel="canonical">`, unless it stayed the same while path or route changed (a single-page application that
 * forgot it) or leaves out the route in the fragment; else the location, without our parameters and inbound ones. Empty where the
 * page has no http(s) address (a file without a canonical address, a blank frame).
 *
 * @throws TypeError where there is no page: in Node and in workers.
 * @example
 * ```ts
 * pageUrl(); // 'https://example.org/article'
 * ```
 */
export function pageUrl(options?: CleanOptions): string {
  if (!globalThis.document) {
    throw new TypeError('dark-social: pageUrl(): there is no page here. Give createShare or decorateUrl a url');
  }
  const canonical = readCanonical();
  // A frame made of markup (srcdoc) has no address of its own; its base is the page around it.
  const own = isWebUrl(location.href) ? location.href : doc.baseURI;
  const url = canonical && fitsPage(canonical) ? canonical : own;
  return isWebUrl(url) ? cleanUrl(url, options) : '';
}

/**
 * The page's title for readers: Open Graph's, unless it stayed the same while the place and the document's title changed; or else the
 * document's.
 */
export function pageTitle(): string {
  const {title} = doc;
  const content = doc.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  if (!content) return title;
  const place = currentPlace();
  if (lastOgTitle?.content !== content) lastOgTitle = {content, title, place};
  return lastOgTitle.place !== place && lastOgTitle.title !== title ? title : content;
}

/** Notes where the visitor is and what the page says of itself there, so that what is left behind later is noticed. */
export function rememberPage(): void {
  pageTitle();
  const canonical = readCanonical();
  if (canonical) fitsPage(canonical);
}

/** Forgets what the page said of itself earlier. */
export function forgetPage(): void {
  lastCanonical = lastOgTitle = undefined;
}

/** An address for a record: the path (with the origin where `whole`) and only those query keys that are allowed. */
export function recordUrl(url: string, keepQuery: readonly string[] = [], whole?: boolean): string {
  const {origin, pathname, searchParams} = new URL(url);
  const kept = keepQuery.length ? [...searchParams].filter(([name]) => keepQuery.includes(name)) : [];
  return (whole ? origin : '') + pathname + (kept.length ? '?' + new URLSearchParams(kept) : '');
}
