// Addresses in parts, none of them rewritten: what is not changed on purpose stays byte for byte.

import {percentDecode} from '../utils/percent-encode.js';

/** A parameter of the query or the fragment. */
export interface Param {
  /** As it stands in the address, `utm%5Fsource=a+b`. */
  raw: string;
  /** Decoded. */
  name: string;
  /** Decoded; empty where there is no `=`. */
  value: string;
}

/** An address in parts. */
export interface UrlParts {
  /** All before the query. */
  base: string;
  query: Param[];
  /** What stands in the fragment before a route or a text directive. */
  fragment: Param[];
  /** A route in the fragment (`#/`, `#!`), its text directive (`:~:`), or a whole fragment that has too many parameters. */
  rest: string;
  /** The whole query, where it has more parameters than `maxParams` and was not parsed. */
  unparsedQuery?: string;
}

/** The most parameters of a query or a fragment that are read. No page has as many; parsing more would block the page. */
export const maxParams = 1000;

/** Whether an absolute address has the scheme http or https. */
export const isWebUrl = (href: string): boolean => /^https?:/i.test(href);

/** An absolute address; `fallback` where there is none or it cannot be parsed. */
export function absoluteUrl(url: string, base?: string, fallback = ''): string {
  try {
    // An error is slow, and most pages have no canonical address to resolve.
    return url ? new URL(url, base).href : fallback;
  } catch {
    return fallback;
  }
}

/** Whether a character is trimmed off both ends of an address by the URL standard: C0 controls and space. */
const isTrimmed = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/** Where the text ends without what the URL standard trims. A regular expression would take quadratic time. */
function trimmedEnd(text: string): number {
  let end = text.length;
  while (end && isTrimmed(text, end - 1)) end--;
  return end;
}

/** The address as the URL standard reads it: trimmed, and without tabs and line breaks inside. */
function normalize(url: string): string {
  const end = trimmedEnd(url);
  let start = 0;
  while (start < end && isTrimmed(url, start)) start++;
  return url.slice(start, end).replace(/[\t\n\r]+/g, '');
}

function parseParam(raw: string): Param {
  const at = raw.indexOf('=');
  const name = at < 0 ? raw : raw.slice(0, at);
  // Some apps escape the question mark in front of the first name: `?%3Ffbclid=1`.
  return {raw, name: percentDecode(name).replace(/^\?/, ''), value: at < 0 ? '' : percentDecode(raw.slice(at + 1))};
}

/** The parameters of a query or fragment; `undefined` where there are more than `maxParams`. */
export function parseParams(text: string): Param[] | undefined {
  let count = 1;
  for (let at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) if (++count > maxParams) return undefined;
  return text ? text.split('&').map(parseParam) : [];
}

const parse = (text: string): UrlParts => {
  const hashAt = text.indexOf('#');
  const beforeHash = hashAt < 0 ? text : text.slice(0, hashAt);
  const hash = hashAt < 0 ? '' : text.slice(hashAt + 1);
  const queryAt = beforeHash.indexOf('?');
  const base = queryAt < 0 ? beforeHash : beforeHash.slice(0, queryAt);
  const search = queryAt < 0 ? '' : beforeHash.slice(queryAt + 1);
  const query = parseParams(search);
  const routeAt = hash.search(/^[/!]|:~:|$/);
  const fragment = parseParams(hash.slice(0, routeAt));
  return {
    base,
    query: query ?? [],
    fragment: fragment ?? [],
    rest: fragment ? hash.slice(routeAt) : hash,
    ...(!query && {unparsedQuery: search}),
  };
};

let lastUrl: string | undefined;
let lastParts: UrlParts;

/**
 * Parses an address. The last one is remembered, since one address is asked for many times over, once for each channel.
 *
 * @throws TypeError for anything but an http(s) address, with the value.
 */
export function parseUrl(url: string): UrlParts {
  const given = String(url);
  if (given !== lastUrl) {
    const text = normalize(given);
    if (!isWebUrl(absoluteUrl(text)))
      throw new TypeError(`dark-social: not an http(s) address: ${JSON.stringify(url)}`);
    lastParts = parse(text);
    lastUrl = given;
  }
  return lastParts;
}

const join = (params: readonly Param[]): string => params.map(({raw}) => raw).join('&');

/** Writes an address. */
export function formatUrl({base, query, fragment, rest, unparsedQuery}: UrlParts): string {
  const search = unparsedQuery ?? join(query);
  const hash = join(fragment) + rest;
  const url = base + (search && '?' + search) + (hash && '#' + hash);
  // White space that now stands at the end would be trimmed off; escaped, as browsers read it elsewhere, it stays.
  const end = trimmedEnd(url);
  return url.slice(0, end) + encodeURI(url.slice(end));
}

/** Whether a parameter of a fragment is a pair, and not an anchor, which may have the same name. */
export const isPair = ({raw}: Param): boolean => raw.includes('=');

/** The parameters in which a name may mean ours: all of the query, and the pairs of the fragment. */
export const allPairs = ({query, fragment}: UrlParts): Param[] => [...query, ...fragment.filter(isPair)];
