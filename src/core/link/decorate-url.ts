// Links: puts a token and UTM parameters on an address, takes ours and personal ones off, and leaves all else byte for byte.

import {findChannel, type ChannelId} from '../token/channel-codes.js';
import {percentEncode} from '../utils/percent-encode.js';
import {routeWithoutSecrets, withoutCredentials, withoutSecrets} from './login-secrets.js';
import {isPersonal} from './personal-params.js';
import {isProtected} from './protected-url.js';
import {looksLikeToken} from '../token/token-shape.js';
import {allPairs, formatUrl, isPair, maxParams, parseUrl, type Param, type UrlParts} from './url-parts.js';
import {warnOnce} from '../utils/warn-once.js';

export {isWebUrl, absoluteUrl} from './url-parts.js';

/** What UTM parameters a shared link carries: a template each, in which `{channel}`, `{campaign}` and `{content}` are filled in. */
export interface UtmTemplate {
  /** `utm_source`; default `{channel}`. */
  source?: string | undefined;
  /** `utm_medium`; default `dark_social`. */
  medium?: string | undefined;
  /** `utm_campaign`; default `{campaign}`. */
  campaign?: string | undefined;
  /** `utm_content`; default `{content}`. */
  content?: string | undefined;
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
  param?: string | undefined;
  /** Parameters that stay although they look personal, such as a contact address that belongs to the page. */
  keepParams?: readonly string[] | undefined;
  /**
   * Parameters that a link leaves out beside the personal ones and click ids, which it always does: names, or a rule that says so
   * of each, such as {@link tracking} from `dark-social/tracking`. Default: none.
   */
  dropParams?: readonly string[] | ParamRule | undefined;
  /** `false`: no UTM parameters; an object: templates of one's own. Default `true`. */
  utm?: boolean | UtmTemplate | undefined;
}

/** What a link is to carry. */
export interface LinkOptions extends CleanOptions {
  /** The token; without one the link carries UTM alone. */
  token?: string | undefined;
  /** The channel, or its id; its `utm`, or else its id, fills `utm_source`. */
  channel?: ChannelId | {id: string; utm?: string | undefined} | undefined;
  /** Fills `utm_campaign`. */
  campaign?: string | undefined;
  /** Fills `utm_content`: the owner's label for a link (a group, an ambassador). */
  content?: string | undefined;
  /** Where the token stands; default `query`. `fragment` falls back to the query for `#/` and `#!` routes. */
  placement?: 'query' | 'fragment' | undefined;
}

/** The medium of our links, by which they are told from the site's own campaigns. */
export const ourMedium = 'dark_social';

const defaultTemplates = {source: '{channel}', medium: ourMedium, campaign: '{campaign}', content: '{content}'};

/** The templates; what is no text in the page's own is ignored. */
const templatesOf = (utm: LinkOptions['utm']): typeof defaultTemplates => ({
  ...defaultTemplates,
  ...Object.fromEntries(
    Object.entries(typeof utm === 'object' && utm ? utm : {}).filter(([, template]) => typeof template === 'string'),
  ),
});

/** The parameters of an address, decoded, in the query and then in the fragment. */
export const readParams = (url: string): Param[] => allPairs(parseUrl(url));

/** The values of a parameter, decoded, in the query and then in the fragment. */
export const readParam = (url: string, param: string): string[] =>
  readParams(url)
    .filter(({name}) => name === param)
    .map(({value}) => value);

/** A copy with the tokens taken off, wherever they stand. */
function withoutToken(parts: UrlParts, param = 'ds'): UrlParts {
  const stays = ({name, value}: Param) => name !== param || !looksLikeToken(value);
  return {...parts, query: parts.query.filter(stays), fragment: parts.fragment.filter(stays)};
}

/** A copy without the UTM parameters of our own links; those of the site's campaigns stay. */
function withoutOurUtm(parts: UrlParts, utm: LinkOptions['utm']): UrlParts {
  const {medium = ourMedium} = templatesOf(utm);
  const isOurLink = allPairs(parts).some(({name, value}) => name === 'utm_medium' && value === medium);
  if (!isOurLink) return parts;
  return {...parts, query: parts.query.filter(({name}) => !/^utm_(source|medium|campaign|content)$/.test(name))};
}

/** Whether the option `dropParams` leaves a parameter out. A rule of the site's that fails leaves out nothing, with one warning. */
function isDropped(param: ParamInPlace, dropParams: CleanOptions['dropParams']): boolean {
  if (typeof dropParams !== 'function') return !!dropParams?.includes(param.name);
  try {
    return !!dropParams(param);
  } catch (error) {
    warnOnce(`dropParams failed: ${error}. The parameter stays`);
    return false;
  }
}

/** A copy without what points at a person, click ids, and `dropParams`. */
function withoutPersonal(parts: UrlParts, {keepParams, dropParams}: CleanOptions): UrlParts {
  const {base} = parts;
  const stays =
    (part: ParamInPlace['part']) =>
    ({name, value}: Param): boolean =>
      !!keepParams?.includes(name) ||
      !(isPersonal(name, value, base) || isDropped({name, value, part, url: base}, dropParams));
  const {query, fragment} = parts;
  return {
    ...parts,
    query: query.filter(stays('query')),
    // Where a fragment is more than pairs, what looks like a pair may be the name of an anchor.
    fragment: fragment.every(isPair) ? fragment.filter(stays('fragment')) : fragment,
  };
}

/** A copy without what logs a visitor in. */
const withoutLogin = (parts: UrlParts, keepParams?: readonly string[]): UrlParts => ({
  ...parts,
  base: withoutCredentials(parts.base),
  query: withoutSecrets(parts.query, keepParams),
  fragment: withoutSecrets(parts.fragment, keepParams),
  rest: routeWithoutSecrets(parts.rest, keepParams),
});

/** Says once that a parameter of our name is the site's own. */
export const warnOfSiteParam = (param: string): void =>
  warnOnce(`the site itself uses "${param}": links bear no token. Set the option "param".`);

/** A copy that carries a token, which stands where the page asks for it. */
function withToken(parts: UrlParts, token: string, {param = 'ds', placement}: LinkOptions): UrlParts {
  if (allPairs(parts).some(({name}) => name === param)) {
    warnOfSiteParam(param);
    return parts;
  }
  const raw = `${percentEncode(param)}=${token}`;
  const own: Param = {raw, name: param, value: token};
  const {query, fragment, rest} = parts;
  const isRoute = /^[/!]/.test(fragment[0]?.raw ?? rest);
  if (placement === 'fragment' && !isRoute) return {...parts, fragment: [...fragment, own]};
  // First, so that an app which cuts the link at "&" still passes it on; but after a route in the query (?threads/example.1/).
  const routes = query[0]?.raw && !isPair(query[0]) ? 1 : 0;
  return {...parts, query: [...query.slice(0, routes), own, ...query.slice(routes)]};
}

/** What must not change in an address: a checksum covers it, or it has too many parameters to be read. */
const isFixed = (parts: UrlParts): boolean => parts.unparsedQuery !== undefined || isProtected(parts.query);

/** A fixed address, of which `safe` is a copy without what logs a visitor in: as it was given, where nothing came off. */
function fixedUrl(url: string, parts: UrlParts, safe: UrlParts): string {
  const clean = formatUrl(safe);
  return clean === formatUrl(parts) ? url : clean;
}

/**
 * The page's own address with only what is ours changed, wherever it stands: the token off, with `utm` the UTM parameters of
 * our links too; or another token in its place, unless the address is protected or the site uses the parameter itself.
 */
export function ownAddress(url: string, options: LinkOptions, utm?: boolean): string {
  const parts = parseUrl(url);
  if (parts.unparsedQuery !== undefined) return url;
  let own = withoutToken(parts, options.param);
  if (utm) own = withoutOurUtm(own, options.utm);
  if (options.token && !isProtected(parts.query)) own = withToken(own, options.token, options);
  return formatUrl(own);
}

/**
 * Takes off an address what a visitor must not pass on: our token, our UTM parameters, click ids, personal ids, what logs somebody
 * in (`access_token`, session ids, a user's name and password), and values that are e-mail addresses. All else stays byte for byte. An
 * address that is protected by a checksum, and one whose query has more than 1,000 parameters, keep all but what logs somebody in.
 *
 * @throws TypeError for anything but an http(s) address.
 * @example
 * ```ts
 * cleanUrl('https://example.org/a?id=7&fbclid=IwAR0'); // 'https://example.org/a?id=7'
 * ```
 */
export function cleanUrl(url: string, options?: CleanOptions): string {
  const {param, utm, ...rest} = options ?? {};
  const parts = parseUrl(url);
  const safe = withoutLogin(parts, rest.keepParams);
  if (isFixed(safe)) return fixedUrl(url, parts, safe);
  return formatUrl(withoutPersonal(withoutOurUtm(withoutToken(safe, param), utm), rest));
}

/**
 * Makes the link to share: ours and the inbound parameters off, then the token first in the query and the UTM parameters
 * last. Foreign parameters and the fragment stay byte for byte; decorating twice gives the same as once.
 *
 * A protected address, one where the site uses the parameter's name itself, and one whose query has more than 1,000 parameters get no
 * token and one warning.
 *
 * @throws TypeError for anything but an http(s) address, with the value.
 * @example
 * ```ts
 * decorateUrl('https://example.org/a?id=7', {token, channel: 'whatsapp', campaign: 'spring'});
 * // https://example.org/a?ds=qwa1…&id=7&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=spring
 * ```
 */
export function decorateUrl(url: string, options?: LinkOptions): string {
  const {token, param, utm = true} = options ?? {};
  const parts = parseUrl(url);
  const safe = withoutLogin(parts, options?.keepParams);
  if (isFixed(safe)) {
    warnOnce(
      parts.unparsedQuery === undefined
        ? `${url} is signed: it bears no token. Give a url without signature.`
        : `${parts.base} has more than ${maxParams} parameters: links to it bear no token. Give a shorter url.`,
    );
    return fixedUrl(url, parts, safe);
  }
  const added = utm ? utmParams(options ?? {}) : [];
  let link = withoutPersonal(withoutToken(safe, param), options ?? {});
  // Where new ones take their place, a campaign of the site's own beside them stays.
  if (!added.length) link = withoutOurUtm(link, utm);
  link = {...link, query: link.query.filter(({name}) => !added.some((each) => each.name === name))};
  if (token) link = withToken(link, token, options ?? {});
  return formatUrl({...link, query: [...link.query, ...added]});
}

/** The UTM parameters of a link, by the templates. */
function utmParams({channel = '', campaign = '', content = '', utm}: LinkOptions): Param[] {
  const {id, utm: source = id} = typeof channel === 'object' ? channel : (findChannel(channel) ?? {id: channel});
  const values: Record<string, string> = {channel: source, campaign, content};
  return Object.entries(templatesOf(utm)).flatMap(([key, template]) => {
    const name = 'utm_' + key;
    const value = template.replace(/\{(\w+)\}/g, (_: string, field: string) => values[field] ?? '');
    return value ? [{raw: `${name}=${percentEncode(value)}`, name, value}] : [];
  });
}
