// Changes nothing in an address but our own parameters.

import {formatChanged, parseAddress} from './address.js';
import type {LinkOptions} from './link-options.js';
import {isSigned} from './signed-url.js';
import {insertToken, removeToken} from './token-param.js';
import {removeOurUtm} from './utm.js';

/**
 * Replaces the token in an address: with `options.token`, or with nothing. A signed address, and one where the site uses the parameter
 * itself, get no new token. An address that does not change is returned byte for byte.
 *
 * @param alsoUtm - Remove the UTM parameters of our links, too.
 */
export function replaceToken(url: string, options: LinkOptions, alsoUtm?: boolean): string {
  const parsed = parseAddress(url);
  if (parsed.unparsedQuery !== undefined) return url;
  let address = removeToken(parsed, options.param);
  if (alsoUtm) address = removeOurUtm(address, options.utm);
  if (options.token && !isSigned(parsed.query)) address = insertToken(address, options.token, options);
  return formatChanged(url, parsed, address);
}
