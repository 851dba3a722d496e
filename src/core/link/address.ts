// Parses http(s) addresses and writes them again. Nothing is normalised: what we do not change on purpose stays byte for byte.

import {percentDecode} from '../utils/percent-encode.js';

/** A parameter of the query or the fragment. */
export interface Param {
  /** As written in the address: `utm%5Fsource=a+b`. */
  raw: string;
  /** Decoded. */
  name: string;
  /** Decoded; empty without a `=`. */
  value: string;
}

/** A parsed address. */
export interface Address {
  /** Everything before the query. */
  base: string;
  query: Param[];
  /** The part of the fragment before a route or a text directive. */
  fragment: Param[];
  /** A route in the fragment (`#/`, `#!`), its text directive (`:~:`), or a whole fragment that has too many parameters. */
  rest: string;
  /** The whole query, if it has more than `maxParams` parameters and was not parsed. */
  unparsedQuery?: string;
}

/** A query or fragment with more parameters than this is not parsed: no real page has as many, and it would block the page. */
export const maxParams = 1000;

/** Whether an absolute address has the scheme http or https. */
export const isWebUrl = (href: string): boolean => /^https?:/i.test(href);

/** Resolves an address; returns `fallback` if it is empty or cannot be parsed. */
export function absoluteUrl(url: string, base?: string, fallback = ''): string {
  try {
    // Empty is common (no canonical link), and throwing is slow.
    return url ? new URL(url, base).href : fallback;
  } catch {
    return fallback;
  }
}

/** Whether the URL standard trims this character off both ends of an address: C0 controls and space. */
const isTrimmed = (text: string, at: number): boolean => text.charCodeAt(at) <= 32;

/** Where the text ends once trimmed. A regular expression would take quadratic time. */
function trimmedEnd(text: string): number {
  let end = text.length;
  while (end && isTrimmed(text, end - 1)) end--;
  return end;
}

/** The address as the URL standard reads it: trimmed, and without tabs and line breaks inside. */
function stripIgnored(url: string): string {
  const end = trimmedEnd(url);
  let start = 0;
  while (start < end && isTrimmed(url, start)) start++;
  return url.slice(start, end).replace(/[\t\n\r]+/g, '');
}

/** The text before the first such mark, and the text after it. */
function splitAt(text: string, mark: string): [before: string, after: string] {
  const at = text.indexOf(mark);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function parseParam(raw: string): Param {
  const [name, value] = splitAt(raw, '=');
  // Some apps escape the question mark before the first name: `?%3Ffbclid=1`.
  return {raw, name: percentDecode(name).replace(/^\?/, ''), value: percentDecode(value)};
}

/** The parameters of a query or fragment; `undefined` if there are more than `maxParams`. */
export function parseParams(text: string): Param[] | undefined {
  const params = text ? text.split('&', maxParams + 1) : [];
  return params.length > maxParams ? undefined : params.map(parseParam);
}

/**
 * Parses an address.
 *
 * @throws TypeError for anything but an http(s) address, with the value.
 */
export function parseAddress(url: string): Address {
  const text = stripIgnored(String(url));
  // What follows the host cannot make an address invalid, and may be megabytes.
  const [origin = ''] = /^https?:[/\\]*[^/\\?#]*/i.exec(text) ?? [];
  // The slash keeps white space at the end of a host, which makes it invalid, from being trimmed.
  if (!absoluteUrl(origin + '/')) throw new TypeError(`dark-social: not an http(s) address: ${JSON.stringify(url)}`);
  const [beforeHash, hash] = splitAt(text, '#');
  const [base, search] = splitAt(beforeHash, '?');
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
}

/** Writes parameters as they stood in the address. */
export const formatParams = (params: readonly Param[]): string => params.map(({raw}) => raw).join('&');

/** Writes an address. */
export function formatAddress({base, query, fragment, rest, unparsedQuery}: Address): string {
  const search = unparsedQuery ?? formatParams(query);
  const hash = formatParams(fragment) + rest;
  const url = base + (search && '?' + search) + (hash && '#' + hash);
  // White space that is now at the end would be trimmed, so we escape it, as browsers do elsewhere in an address.
  const end = trimmedEnd(url);
  return url.slice(0, end) + encodeURI(url.slice(end));
}

/** Writes a changed address; where nothing changed, as it was given, byte for byte. */
export function formatChanged(url: string, parsed: Address, changed: Address): string {
  const formatted = formatAddress(changed);
  return formatted === formatAddress(parsed) ? url : formatted;
}

/** Whether a part of a fragment is a parameter. Without a `=` it is an anchor, which may have any name. */
export const hasValue = ({raw}: Param): boolean => raw.includes('=');

/** All parameters: those of the query, then those of the fragment. */
export const allParams = ({query, fragment}: Address): Param[] => [...query, ...fragment.filter(hasValue)];

/** All parameters of a URL: those of the query, then those of the fragment. */
export const readParams = (url: string): Param[] => allParams(parseAddress(url));

/** The decoded values of the parameters of a name. */
export const valuesOf = (params: readonly Param[], wanted: string): string[] =>
  params.filter(({name}) => name === wanted).map(({value}) => value);
