// Removes what logs a visitor in: with it, whoever gets the link could use their account.

import {formatParams, parseParams, type Address, type Param} from './address.js';

/**
 * Names that only sign-in flows use, in lower case: OAuth 2.0 and OpenID Connect (RFC 6749 §4.2.2 and §5.1, OpenID Connect Core §3.2.2.5),
 * OAuth 1.0a (RFC 5849), SAML bindings (SAMLResponse, SAMLart), Firebase's links (oobCode), and session ids of common servers.
 */
export const secretNames = new Set([
  'access_token',
  'id_token',
  'refresh_token',
  'provider_token',
  'provider_refresh_token',
  'auth_token',
  'authtoken',
  'oauth_token',
  'oauth_token_secret',
  'oauth_verifier',
  'client_secret',
  'device_code',
  'code_verifier',
  'login_token',
  'id_token_hint',
  'login_hint',
  'session_token',
  'sessiontoken',
  'saml_response',
  'samlresponse',
  'samlrequest',
  'samlart',
  'oobcode',
  'password',
  'passwd',
  'phpsessid',
  'jsessionid',
  'aspsessionid',
  'asp.net_sessionid',
  'cfid',
  'cftoken',
  'session_id',
  'sessionid',
]);

/** Names that come with a secret and mean nothing without it. */
export const companions = new Set([
  'token_type',
  'expires_in',
  'expires_at',
  'state',
  'scope',
  'session_state',
  'iss',
  'authuser',
  'prompt',
  'hd',
  'client_info',
  'nonce',
  'relaystate',
  'not-before-policy',
]);

/** One of these comes with OAuth's `code`; other sites use `code` for coupons and countries. */
export const codeCompanions = ['state', 'session_state', 'iss', 'scope'];

/** Session ids in the path, as servlets and PHP write them: `/page;jsessionid=1A2B`. */
export const sessionInPath = /;(?:jsessionid|phpsessid|sessionid|session_id|sid)=[^;/]*/gi;

/** The value of the first parameter of a name; `undefined` without one. */
const valueOf = (params: readonly Param[], name: string): string | undefined =>
  params.find((param) => param.name.toLowerCase() === name)?.value;

/** Whether `code` is OAuth's (RFC 6749 §4.1.2): other sites have short numbers as codes, and states of two letters. */
function hasOAuthCode(params: readonly Param[]): boolean {
  const code = valueOf(params, 'code');
  return (
    !!code &&
    !/^\d{1,6}$/.test(code) &&
    !/^[a-z]{2}$/i.test(valueOf(params, 'state') ?? '') &&
    codeCompanions.some((name) => valueOf(params, name) !== undefined)
  );
}

/** Whether a parameter is a secret: by its name, or as a CAS ticket, a phpBB session or an ASP session. */
function isSecret(name: string, value: string): boolean {
  return (
    secretNames.has(name) ||
    name.startsWith('aspsessionid') ||
    (name === 'ticket' && /^(ST|PT)-/.test(value)) ||
    (name === 'sid' && /^[\da-f]{32}$/i.test(value))
  );
}

/** Removes secrets, and what comes with them, from the parameters of a query or a fragment. */
function withoutSecrets(params: Param[], keepParams: readonly string[]): Param[] {
  const isOAuth = hasOAuthCode(params);
  let found = false;
  const others = params.filter(({name, value}) => {
    const lower = name.toLowerCase();
    const drops = !keepParams.includes(name) && (isSecret(lower, value) || (isOAuth && lower === 'code'));
    found ||= drops;
    return !drops;
  });
  return found ? others.filter(({name}) => keepParams.includes(name) || !companions.has(name.toLowerCase())) : params;
}

/**
 * Removes secrets from a route in the fragment: single-page applications get them after its `?`, or in place of the route
 * (`#/callback?code=…&state=…`, `#/access_token=…`).
 */
function routeWithoutSecrets(route: string, keepParams: readonly string[]): string {
  const [, path, text] = /^([/!]+(?:[^?=&]*\?)?)(.*)$/s.exec(route) ?? [];
  const params = text && parseParams(text);
  if (!params) return route;
  const kept = withoutSecrets(params, keepParams);
  if (kept === params) return route;
  return kept.length ? path + formatParams(kept) : path.replace(/\?$/, '');
}

/** Returns the address without what logs a visitor in: parameters, a user name and password, session ids in the path. */
export const removeLoginSecrets = (address: Address, keepParams: readonly string[] = []): Address => ({
  ...address,
  base: address.base.replace(/^(https?:[/\\]*)[^/\\]*@/i, '$1').replace(sessionInPath, ''),
  query: withoutSecrets(address.query, keepParams),
  fragment: withoutSecrets(address.fragment, keepParams),
  rest: routeWithoutSecrets(address.rest, keepParams),
});
