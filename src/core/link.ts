// Links: puts a token and UTM parameters on an address, takes ours and personal ones off, and leaves all else byte for byte.

import {decode, encode} from './encode.js';
import {isPersonal, isSignature} from './params.js';
import {isOurs} from './token.js';
import {warnOnce} from './warn.js';

/** What UTM parameters a shared link carries: a template each, in which `{channel}`, `{campaign}` and `{content}` are filled in. */
export interface UtmTemplate {
  /** `utm_source`; default `{channel}`. */
  source?: string;
  /** `utm_medium`; default `dark_social`. */
  medium?: string;
  /** `utm_campaign`; default `{campaign}`. */
  campaign?: string;
  /** `utm_content`; default `{content}`. */
  content?: string;
}

/** A parameter of an address, decoded, and where it stands. */
export interface ParamInPlace {
  name: string;
  value: string;
  part: 'query' | 'fragment';
  /** The address up to its query. */
  url: string;
}

/** Says whether a shared link leaves a parameter out. */
export type ParamRule = (param: ParamInPlace) => unknown;

/** How our parameters are named and kept apart from the site's. */
export interface CleanOptions {
  /** The parameter that holds the token; default `ds`. */
  param?: string;
  /** Parameters that stay although they look personal, such as a contact address that belongs to the page. */
  keepParams?: readonly string[];
  /**
   * Parameters that a link leaves out beside the personal ones and click ids, which it always does: names, or a rule that says so
   * of each, such as {@link tracking} from `dark-social/tracking`. Default: none.
   */
  dropParams?: readonly string[] | ParamRule;
  /** `false`: no UTM parameters; an object: templates of one's own. Default `true`. */
  utm?: boolean | UtmTemplate;
}

/** What a link is to carry. */
export interface LinkOptions extends CleanOptions {
  /** The token; without one the link carries UTM alone. */
  token?: string;
  /** The channel, whose `utm`, or else id, fills `utm_source`. */
  channel?: string | {id: string; utm?: string};
  /** Fills `utm_campaign`. */
  campaign?: string;
  /** Fills `utm_content`: the owner's label for a link (a group, an ambassador). */
  content?: string;
  /** Where the token stands; default `query`. `fragment` falls back to the query for `#/` and `#!` routes. */
  placement?: 'query' | 'fragment';
}

type Test = (name: string, value: string) => unknown;

/** The medium of our links, by which they are told from the site's own campaigns. */
export const ourMedium = 'dark_social';

/** An address in parts, none of them rewritten. */
interface Parts {
  base: string;
  query: string[];
  fragment: string[];
  /** A route in the fragment (`#/`, `#!`), or its text directive (`:~:`): neither is parameters. */
  route: string;
}

/** Whether an address that the browser made whole has the scheme http or https. */
export const isWeb = (href: string): boolean => /^https?:/i.test(href);

/** An address made whole; of one that cannot be, or is empty, what is given instead. */
export function resolve(url: string, base?: string, instead = ''): string {
  try {
    // An error is slow, and most pages have no canonical address to resolve.
    return url ? new URL(url, base).href : instead;
  } catch {
    return instead;
  }
}

let lastUrl: string | undefined;
let lastParts: Parts;

/** Splits an address; what the URL standard trims is trimmed. One address is asked for many times over, a channel each. */
function split(url: string): Parts {
  const given = String(url);
  if (given === lastUrl) return lastParts;
  // C0 controls and spaces around, tabs and line breaks inside: the standard drops them.
  const text = given.replace(/^[\0- ]+|[\0- ]+$|[\t\n\r]/g, '');
  if (!isWeb(resolve(text))) throw new TypeError(`dark-social: not an http(s) address: ${JSON.stringify(url)}`);
  const [, base, query, hash] = /^([^?#]*)\??([^#]*)#?(.*)$/s.exec(text) as string[];
  const routeAt = hash.search(/^[/!]|:~:|$/);
  const segments = (part: string) => (part ? part.split('&') : []);
  lastUrl = given;
  return (lastParts = {
    base,
    query: segments(query),
    fragment: segments(hash.slice(0, routeAt)),
    route: hash.slice(routeAt),
  });
}

/** Whether a segment of the fragment is a parameter, and no anchor, which may bear the same name. */
const isPair = (segment: string): boolean => segment.includes('=');

/** The segments whose name and value, decoded, pass a test; of a name that was escaped with the mark before it, without that. */
const pick = (segments: string[], test: Test): string[] =>
  segments.filter((segment) => {
    const [name, ...value] = segment.split('=');
    return test(decode(name).replace(/^\?/, ''), decode(value.join('=')));
  });

/** The values of a parameter, decoded, in the query and then in the fragment. */
export function readParam(url: string, param: string): string[] {
  const {query, fragment} = split(url);
  const values: string[] = [];
  pick([...query, ...fragment.filter(isPair)], (name, value) => name === param && values.push(value));
  return values;
}

/**
 * Rewrites an address: leaves out the token, with `level` 1 the UTM parameters of our links too, with 2 also what points at a
 * person; then puts in a token and UTM parameters, which replace those of the same names. All else stays byte for byte.
 */
function rewrite(url: string, options: LinkOptions, level: number, token?: string, added: string[][] = []): string {
  const {param = 'ds', keepParams, dropParams, utm, placement} = options;
  // What is replaced needs no telling whose it was.
  const ours =
    level && !added.length && readParam(url, 'utm_medium').includes((utm as UtmTemplate)?.medium ?? ourMedium);
  const {base, query, fragment, route} = split(url);
  /** What stays: neither ours, nor, of pairs, what a reader must not pass on. */
  const keeps =
    (part: ParamInPlace['part'] | false): Test =>
    (name, value) =>
      (name !== param || !isOurs(value)) &&
      !(
        part &&
        level > 1 &&
        !keepParams?.includes(name) &&
        (isPersonal(name, value, base) ||
          (typeof dropParams === 'function' ? dropParams({name, value, part, url: base}) : dropParams?.includes(name)))
      );
  // Where a fragment is more than pairs, what looks like a pair may be the name of an anchor.
  const anchors = pick(fragment, keeps(fragment.every(isPair) && 'fragment'));
  const stays = keeps('query');
  const segments = pick(
    query,
    (name, value) =>
      stays(name, value) &&
      !((ours && /^utm_(source|medium|campaign|content)$/.test(name)) || added.some(([set]) => set === name)),
  );
  // Of our own none is left.
  if (token && pick([...segments, ...anchors.filter(isPair)], (name) => name === param).length) {
    warnOnce(`the site itself uses "${param}": links bear no token. Set the option "param".`);
  } else if (token) {
    const own = encode(param) + '=' + token;
    if (placement === 'fragment' && !/^[/!]/.test(anchors.join() + route)) anchors.push(own);
    // First, so that an app which cuts the link at "&" still passes it on; but after a route in the query (?threads/example.1/).
    else segments.splice(segments[0] && !segments[0].includes('=') ? 1 : 0, 0, own);
  }
  segments.push(...added.map((pair) => pair.join('=')));
  const search = segments.join('&');
  const hash = anchors.join('&') + route;
  // White space that has come to stand at the end would be trimmed off: escaped, as the browser reads it elsewhere, it stays.
  return (base + (search && '?' + search) + (hash && '#' + hash)).replace(/[\0- ]+$/, encodeURI);
}

const isSigned = (url: string): boolean => pick(split(url).query, isSignature).length > 0;

/**
 * The page's own address with only what is ours changed, wherever it stands: the token off, with `utm` the UTM parameters of
 * our links too; or another token in its place, unless the address is signed or the site uses the parameter itself.
 */
export const ownAddress = (url: string, options: LinkOptions, utm?: boolean): string =>
  rewrite(url, options, utm ? 1 : 0, isSigned(url) ? '' : options.token);

/**
 * Takes off an address what a reader must not pass on: our token, our UTM parameters, click ids, personal ids, and values
 * that are e-mail addresses. All else stays byte for byte; a signed address stays whole.
 *
 * @throws TypeError for anything but an http(s) address.
 */
export const cleanUrl = (url: string, options: CleanOptions = {}): string =>
  isSigned(url) ? url : rewrite(url, options, 2);

/**
 * Makes the link to share: ours and the inbound parameters off, then the token first in the query and the UTM parameters
 * last. Foreign parameters and the fragment stay byte for byte; decorating twice gives the same as once.
 *
 * A signed address, and one where the site uses the parameter's name itself, gets no token and one warning.
 *
 * @throws TypeError for anything but an http(s) address, with the value.
 * @example
 * ```ts
 * decorateUrl('https://example.org/a?id=7', {token, channel: 'whatsapp', campaign: 'spring'});
 * // https://example.org/a?ds=1wa1…&id=7&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring
 * ```
 */
export function decorateUrl(url: string, options: LinkOptions = {}): string {
  const {campaign = '', content = '', utm = true} = options;
  if (isSigned(url)) {
    warnOnce(`${url} is signed: it bears no token. Give a url without signature.`);
    return url;
  }
  const channel = options.channel ?? '';
  const source = typeof channel === 'object' ? (channel.utm ?? channel.id) : channel;
  const values: Record<string, string> = {channel: source, campaign, content};
  const templates = {
    source: '{channel}',
    medium: ourMedium,
    campaign: '{campaign}',
    content: '{content}',
    ...(utm as object),
  };
  const added = Object.entries(templates).map(([name, template]) => [
    'utm_' + name,
    encode(template.replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '')),
  ]);
  return rewrite(url, options, 2, options.token, utm ? added.filter(([, value]) => value) : []);
}
