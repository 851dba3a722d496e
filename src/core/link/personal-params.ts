// Removes what points at one person, click ids, and what the site's option `dropParams` names.

import patterns from 'tracking:always';
import {percentDecode} from '../utils/percent-encode.js';
import {warnOnce} from '../utils/warn-once.js';
import {hasValue, type Address, type Param} from './address.js';
import type {CleanOptions, ParamInPlace} from './link-options.js';

/** As `name=value`: a value that is an e-mail address, or the hash of one under a name that says so. */
export const emailAddress =
  /^[^=]+=[^@]+@[^@\s.]+\.[^@\s]*[a-z]{2}$|^(\w*mail|em|recipient|subscriber|contact)(_id|_address)?=[\da-f]{32,64}$/i;

/**
 * Pages that need such a parameter, as the address up to the query and the parameter's name: pages to unsubscribe, newsletters in the
 * browser, a login.
 */
export const neededByPage =
  /(unsubscribe|emailwebview)[^?]*\?(mkt_tok|ck_)|(\/email|app\.hive\.co)\/[^?]*\?h_s|greenbuildingadvisor\.com\/[^?]*\?oly|\/login\.aliexpress\.[^?]*\?_ga$/i;

/** Whether a parameter points at one person or is a click id. The patterns are made of src/tracking-params/list.ts. */
function isPersonal({name, value}: Param, base: string): boolean {
  // Some mailers escape an e-mail address twice.
  const pair = name + '=' + percentDecode(value);
  return (
    emailAddress.test(pair) ||
    (patterns.some(({pattern}) => pattern.test(pair)) && !neededByPage.test(base + '?' + name))
  );
}

/** Whether the option `dropParams` names a parameter. If its function throws, warns and keeps the parameter. */
function isDropped(param: ParamInPlace, dropParams: CleanOptions['dropParams']): boolean {
  if (typeof dropParams !== 'function') return !!dropParams?.includes(param.name);
  try {
    return !!dropParams(param);
  } catch (error) {
    warnOnce(`the option "dropParams" threw an error, so the parameter stays: ${error}`);
    return false;
  }
}

/** Returns the address without personal parameters, click ids and `dropParams`, except for `keepParams`. */
export function removePersonalParams(
  address: Address,
  keepParams: CleanOptions['keepParams'],
  dropParams: CleanOptions['dropParams'],
): Address {
  const {base: url, query, fragment} = address;
  const isKept = (part: ParamInPlace['part']) => (param: Param) => {
    const {name, value} = param;
    return keepParams?.includes(name) || !(isPersonal(param, url) || isDropped({name, value, part, url}, dropParams));
  };
  return {
    ...address,
    query: query.filter(isKept('query')),
    // A fragment with anything but parameters is an anchor, whatever else in it looks like one.
    fragment: fragment.every(hasValue) ? fragment.filter(isKept('fragment')) : fragment,
  };
}
