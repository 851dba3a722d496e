// The parameter that holds the token.

import {looksLikeToken} from '../token/token-shape.js';
import {percentEncode} from '../utils/percent-encode.js';
import {warnOnce} from '../utils/warn-once.js';
import {allParams, hasValue, type Address, type Param} from './address.js';
import type {LinkOptions} from './link-options.js';

/** The parameter's name, unless the option `param` sets another. */
export const defaultParam = 'ds';

/** Returns the address without its tokens, in the query and in the fragment. */
export function removeToken(address: Address, param = defaultParam): Address {
  const isKept = ({name, value}: Param) => name !== param || !looksLikeToken(value);
  return {...address, query: address.query.filter(isKept), fragment: address.fragment.filter(isKept)};
}

/** Warns that the site uses a parameter of our name itself. */
export const warnAboutSiteParam = (param: string): void =>
  warnOnce(
    `this site uses the parameter "${param}" itself, so links carry no token. Set the option "param" to another name`,
  );

/** Returns the address with the token. If the site uses the parameter itself, warns and returns the address as it is. */
export function insertToken(address: Address, token: string, {param = defaultParam, placement}: LinkOptions): Address {
  if (allParams(address).some(({name}) => name === param)) {
    warnAboutSiteParam(param);
    return address;
  }
  const tokenParam: Param = {raw: `${percentEncode(param)}=${token}`, name: param, value: token};
  const {query, fragment, rest} = address;
  const isHashRoute = /^[/!]/.test(fragment[0]?.raw ?? rest);
  if (placement === 'fragment' && !isHashRoute) return {...address, fragment: [...fragment, tokenParam]};
  // First, so that an app which cuts links at "&" still passes it on; but after a route in the query (?threads/example.1/).
  const routeLength = query[0]?.raw && !hasValue(query[0]) ? 1 : 0;
  return {...address, query: [...query.slice(0, routeLength), tokenParam, ...query.slice(routeLength)]};
}
