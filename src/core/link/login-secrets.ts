// Parameters that log a visitor in: whoever gets the link could use their account. They never leave the page.

import {parseParams, type Param} from './url-parts.js';

/**
 * Names that only sign-in flows use, in any case: OAuth 2.0 and OpenID Connect (RFC 6749 §4.2.2 and §5.1, OpenID Connect Core §3.2.2.5),
 * OAuth 1.0a (RFC 5849), SAML bindings (SAMLResponse, SAMLart), Firebase's links (oobCode), and session ids of common servers.
 */
const secretNames = new Set([
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

/** What comes beside a secret and means nothing without it. */
const companions = new Set([
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

/** What stands beside `code` where it is OAuth's, and not a coupon or a country. */
const codeCompanions = ['state', 'session_state', 'iss', 'scope'];

/** Ids of sessions in the path, as servlets and PHP write them: `/page;jsessionid=1A2B`. */
const sessionInPath = /;(?:jsessionid|phpsessid|sessionid|session_id|sid)=[^;/]*/gi;

/** The value of the first parameter of a name; `undefined` where there is none. */
const valueOf = (params: readonly Param[], name: string): string | undefined =>
  params.find((param) => param.name.toLowerCase() === name)?.value;

/** Whether `code` is OAuth's (RFC 6749 §4.1.2): shops and lists have short codes and states of two letters. */
function hasOAuthCode(params: readonly Param[]): boolean {
  const code = valueOf(params, 'code');
  const state = valueOf(params, 'state');
  return (
    !!code &&
    !/^\d{1,6}$/.test(code) &&
    !/^[a-z]{2}$/i.test(state ?? '') &&
    codeCompanions.some((name) => valueOf(params, name) !== undefined)
  );
}

/** Whether a parameter alone is a secret: by its name, or a ticket of CAS, a session of phpBB or an ASP session. */
function isSecret({name, value}: Param): boolean {
  const lower = name.toLowerCase();
  return (
    secretNames.has(lower) ||
    lower.startsWith('aspsessionid') ||
    (lower === 'ticket' && /^(ST|PT)-/.test(value)) ||
    (lower === 'sid' && /^[\da-f]{32}$/i.test(value))
  );
}

/** The parameters of a query or a fragment without those that log somebody in. */
export function withoutSecrets(params: readonly Param[], keepParams: readonly string[] = []): Param[] {
  const oauthCode = hasOAuthCode(params);
  const secret = (param: Param): boolean => isSecret(param) || (oauthCode && param.name.toLowerCase() === 'code');
  const drops = (param: Param): boolean => !keepParams.includes(param.name) && secret(param);
  if (!params.some(drops)) return [...params];
  return params.filter(
    (param) => keepParams.includes(param.name) || !(secret(param) || companions.has(param.name.toLowerCase())),
  );
}

/**
 * A route in the fragment without them: sign-in pages of applications that route there get them behind `?`, or in place of the route
 * (`#/callback?code=…&state=…`, `#/access_token=…`).
 */
export function routeWithoutSecrets(route: string, keepParams?: readonly string[]): string {
  const [, path, text] = /^([/!]+(?:[^?=&]*\?)?)(.*)$/s.exec(route) ?? [];
  const params = text ? parseParams(text) : undefined;
  if (!params) return route;
  const kept = withoutSecrets(params, keepParams);
  if (kept.length === params.length) return route;
  return kept.length ? path + kept.map(({raw}) => raw).join('&') : path.replace(/\?$/, '');
}

/** All before the query without a user's name and password and without ids of sessions. */
export const withoutCredentials = (base: string): string =>
  base.replace(/^(https?:[/\\]*)[^/\\]*@/i, '$1').replace(sessionInPath, '');
