// Removes from an address what a visitor must not pass on.

import {formatAddress, formatChanged, parseAddress, type Address} from './address.js';
import type {CleanOptions} from './link-options.js';
import {removeLoginSecrets} from './login-secrets.js';
import {removePersonalParams} from './personal-params.js';
import {isSigned} from './signed-url.js';
import {removeToken} from './token-param.js';
import {removeOurUtm} from './utm.js';

/** Whether nothing else in the address may change: a checksum covers it, or its query is too long to be parsed. */
export const isFixed = ({query, unparsedQuery}: Address): boolean => unparsedQuery !== undefined || isSigned(query);

/**
 * Removes from an address what a visitor must not pass on: our token, our UTM parameters, click ids, personal ids, what logs somebody
 * in (`access_token`, session ids, a user name and password), and values that are e-mail addresses. Everything else stays byte for
 * byte. From a signed address, and from one whose query has more than 1,000 parameters, only what logs somebody in is removed.
 *
 * @throws TypeError for anything but an http(s) address.
 * @example
 * ```ts
 * cleanUrl('https://example.org/a?id=7&fbclid=IwAR0'); // 'https://example.org/a?id=7'
 * ```
 */
export function cleanUrl(url: string, options?: CleanOptions): string {
  const {param, utm, keepParams, dropParams} = options ?? {};
  const parsed = parseAddress(url);
  const safe = removeLoginSecrets(parsed, keepParams);
  if (isFixed(safe)) return formatChanged(url, parsed, safe);
  const foreign = removeOurUtm(removeToken(safe, param), utm);
  return formatAddress(removePersonalParams(foreign, keepParams, dropParams));
}
