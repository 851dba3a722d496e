// Makes the link to share from an address.

import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';
import {formatAddress, formatChanged, maxParams, parseAddress} from './address.js';
import {isFixed} from './clean-url.js';
import type {LinkOptions} from './link-options.js';
import {removeLoginSecrets} from './login-secrets.js';
import {removePersonalParams} from './personal-params.js';
import {insertToken, removeToken} from './token-param.js';
import {setUtm} from './utm.js';

/**
 * Parses and cleans an address once, for many links to it, such as those of a bar.
 *
 * @param options - What all links have in common.
 * @returns a function that makes a link, given what sets it apart.
 * @throws TypeError for anything but an http(s) address, with the value.
 */
export function prepareUrl(url: string, options?: LinkOptions): (own?: LinkOptions) => string {
  const {param, keepParams, dropParams} = options ?? {};
  const parsed = parseAddress(url);
  const safe = removeLoginSecrets(parsed, keepParams);
  if (isFixed(safe)) {
    const problem = safe.unparsedQuery === undefined ? 'is signed' : `has more than ${maxParams} parameters`;
    warnOnce(
      `links to ${formatValue(url)} carry no token, because the address ${problem}. Share another address of the page`,
    );
    return () => formatChanged(url, parsed, safe);
  }
  const clean = removePersonalParams(removeToken(safe, param), keepParams, dropParams);
  return (own) => {
    const link = {...options, ...own};
    const address = setUtm(clean, link);
    return formatAddress(link.token ? insertToken(address, link.token, link) : address);
  };
}

/**
 * Makes the link to share: removes what {@link cleanUrl} removes, then puts the token first in the query and the UTM parameters last.
 * Other parameters and the fragment stay byte for byte. Decorating a link again gives the same link.
 *
 * A signed address, one where the site uses the token's parameter itself, and one whose query has more than 1,000 parameters get no
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
  return prepareUrl(url, options)();
}
