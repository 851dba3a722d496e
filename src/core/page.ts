// The page that is shared: its address, title, text and picture, read at the moment they are needed.

import type {CleanOptions} from './link.js';
import {cleanUrl, isWeb, resolve} from './link.js';

let canonicalSeen: string | undefined;
let pathSeen: string | undefined;

/**
 * The page's address: `<link rel="canonical">` of the same origin, unless it stayed the same while the path changed (a
 * single-page application that forgot it); else the location, without our parameters and inbound ones. Empty where the page
 * has no http(s) address (a file, a blank frame).
 */
export function pageUrl(options?: CleanOptions): string {
  const canonical = resolve(document.querySelector<HTMLLinkElement>('link[rel~="canonical"]')?.href ?? '');
  const {href, origin, pathname} = location;
  if (canonical !== canonicalSeen) {
    canonicalSeen = canonical;
    pathSeen = pathname;
  }
  // A frame made of markup (srcdoc) has no address of its own; its base is the page around it.
  const own = isWeb(href) ? href : document.baseURI;
  const fits = isWeb(canonical) && pathSeen === pathname && (own !== href || new URL(canonical).origin === origin);
  const url = fits ? canonical : own;
  return isWeb(url) ? cleanUrl(url, options) : '';
}

/** The page's title for readers: Open Graph's, or else the document's. */
export const pageTitle = (): string =>
  document.querySelector<HTMLMetaElement>('meta[property="og:title"]')?.content || document.title;

/** An address for a record: the path (with the origin where `whole`) and only those query keys that are allowed. */
export function recordUrl(url: string, keepQuery: readonly string[] = [], whole?: boolean): string {
  const {origin, pathname, searchParams} = new URL(url);
  const kept = [...searchParams].filter(([name]) => keepQuery.includes(name));
  return (whole ? origin : '') + pathname + (kept.length ? '?' + new URLSearchParams(kept) : '');
}
