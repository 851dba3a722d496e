// What a shared link must never pass on: the parameters that point at one person, the large networks' click ids, and values that
// are e-mail addresses. The names come from the list of tracking parameters (src/tracking-params/list.ts). Names that sites use for their
// own work (`ref`, `s`, `t`, `e`, `id`, `cid`, `token` …) never stand there without a site.

import patterns from 'tracking:always';
import {percentDecode} from '../utils/percent-encode.js';

/** A parameter as `name=value`: a value that is an e-mail address, and hashes of one under a name that says so. */
const emailAddress =
  /^[^=]+=[^@]+@[^@\s.]+\.[^@\s]*[a-z]{2}$|^(\w*mail|em|recipient|subscriber|contact)(_id|_address)?=[\da-f]{32,64}$/i;

/** Where such a parameter opens the page, an address up to the query and the name: pages to unsubscribe, mailings to read, a login. */
const opensPage =
  /(unsubscribe|emailwebview)[^?]*\?(mkt_tok|ck_)|(\/email|app\.hive\.co)\/[^?]*\?h_s|greenbuildingadvisor\.com\/[^?]*\?oly|\/login\.aliexpress\.[^?]*\?_ga$/i;

/** Whether a parameter, decoded, of an address up to its query, is one that a reader must not pass on. */
export function isPersonal(name: string, value: string, base: string): boolean {
  // Some mailers escape an address twice.
  const pair = name + '=' + percentDecode(value);
  return (
    emailAddress.test(pair) || (patterns.some(({pattern}) => pattern.test(pair)) && !opensPage.test(base + '?' + name))
  );
}
