// The address and title of the page, read when they are needed.

import {doc} from '../utils/globals.js';
import {absoluteUrl, isWebUrl} from './address.js';
import {cleanUrl} from './clean-url.js';
import type {CleanOptions} from './link-options.js';

/** The route of a single-page application, in the query (`?/threads/1`) or the fragment (`#/recipes/42`, `#!/recipes`); empty without one. */
function routeOf({search, hash}: Pick<URL, 'search' | 'hash'>): string {
  const [first] = search.slice(1).split('&', 1);
  const inQuery = first.includes('=') ? '' : first;
  const inHash = /^#[/!]/.test(hash) ? hash.split('?', 1)[0] : '';
  return inQuery + inHash;
}

/** A path without the slash or index file at its end. */
const directoryOf = (pathname: string): string => pathname.replace(/(?:\/index\.\w+)?\/?$/, '');

/** Path and route of the page, without the parameters that filter, sort or track. */
const currentPath = (): string => location.pathname + ' ' + routeOf(location);

/**
 * Values of the page's head, with the path and the title where each was first seen: a single-page application may leave them behind
 * when it navigates. Kept in the module because `pageUrl()` has to compare with earlier calls, whoever made them.
 */
const firstSeen = new Map<'canonical' | 'og:title', {value: string; path: string; title: string}>();

/** The path and title where the page's current value was first seen. */
function seenAt(name: 'canonical' | 'og:title', value: string): {path: string; title: string} {
  let seen = firstSeen.get(name);
  if (seen?.value !== value) firstSeen.set(name, (seen = {value, path: currentPath(), title: doc.title}));
  return seen;
}

/** Mistakes in `href` that browsers would read as a path of this site. */
const mistakes = [
  /^[a-z]+\/\//i, // a scheme without its colon: http//example.org
  /^https?:(?!\/\/[^/])/i, // a scheme without its two slashes
  /^:/, // a colon without its scheme
  /^www\./i, // a host without a scheme
  /^(?:undefined|null|#.*)?$/, // no value
  /\{\{|<%|\$\{/, // an unfilled template
];

/** Whether `href` is an absolute or relative address, and not a mistake. */
function isUsable(href: string): boolean {
  // `example.org/page` is a path, too, but of this host it is a mistake.
  const [first] = href.split('/', 1);
  return !mistakes.some((mistake) => mistake.test(href)) && first !== location.host && first !== location.hostname;
}

/** The page's canonical address, absolute; empty without a usable one. */
function readCanonical(): string {
  for (const link of doc.querySelectorAll<HTMLLinkElement>('link[rel~="canonical"]')) {
    const href = link.getAttribute('href')?.trim() ?? '';
    const url = isUsable(href) ? absoluteUrl(href, doc.baseURI) : '';
    if (isWebUrl(url)) return url;
  }
  return '';
}

/** Whether the canonical address is that of the current route: not left over from an earlier one, and with the route if there is one. */
function isCurrent(canonical: string): boolean {
  if (seenAt('canonical', canonical).path !== currentPath()) return false;
  const url = new URL(canonical);
  return !routeOf(location) || !!routeOf(url) || directoryOf(url.pathname) !== directoryOf(location.pathname);
}

/**
 * The page's address: `<link rel="canonical">`, or else `location`, cleaned as {@link cleanUrl} does. The canonical address is ignored
 * if it stayed the same while the path or route changed (a single-page application that forgot it), or if it lacks the route in the
 * fragment. Empty if the page has no http(s) address (a file without a canonical address, a blank frame).
 *
 * @throws TypeError in Node and in workers, where there is no page.
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
  const ownUrl = isWebUrl(location.href) ? location.href : doc.baseURI;
  const url = canonical && isCurrent(canonical) ? canonical : ownUrl;
  return isWebUrl(url) ? cleanUrl(url, options) : '';
}

/** The page's title: `og:title`, unless it stayed the same while the path and the document's title changed; or else the document's. */
export function pageTitle(): string {
  const {title} = doc;
  const ogTitle = doc.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content;
  if (!ogTitle) return title;
  const seen = seenAt('og:title', ogTitle);
  return seen.path !== currentPath() && seen.title !== title ? title : ogTitle;
}

/** Remembers the current head, so that we notice later if a navigation leaves its values behind. */
export function rememberPage(): void {
  pageTitle();
  const canonical = readCanonical();
  if (canonical) seenAt('canonical', canonical);
}

/** Forgets the heads seen so far. */
export const forgetPage = (): void => firstSeen.clear();

/** An address for a record: the path (with `withOrigin`, after the origin) and only those query keys that are allowed. */
export function recordUrl(url: string, keepQuery: readonly string[] = [], withOrigin?: boolean): string {
  const {origin, pathname, searchParams} = new URL(url);
  const kept = keepQuery.length ? [...searchParams].filter(([name]) => keepQuery.includes(name)) : [];
  return (withOrigin ? origin : '') + pathname + (kept.length ? '?' + new URLSearchParams(kept) : '');
}
