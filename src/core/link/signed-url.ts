// Recognises signed addresses: a checksum covers their parameters, and the server answers with an error if one is added.

import type {Param} from './address.js';

/** Names of checksums, in lower case. */
export const checksumNames = [
  'signature', // Amazon, Google and Alibaba Cloud, which also write X-Amz-Signature and so on
  'q-signature', // Tencent Cloud
  'key-pair-id', // CloudFront
  'sig', // Azure
  'hmac', // Shopify
  'hdnts', // Akamai, as the next three
  'hdnea',
  'hdntl',
  'hdnst',
  'wssecret', // Wangsu
  'auth_key', // Alibaba's CDN
  'wowzatokenhash', // Wowza
  'chash', // TYPO3
  '_hash', // Symfony's UriSigner
  'checksum', // BigBlueButton
];

/** Names of an expiry date, and names that are checksums beside one: nginx's `secure_link` (`md5`), Bunny's and KeyCDN's `token`. */
export const expiryNames = ['exp', 'expire', 'expires'];
export const expiringChecksumNames = ['md5', 'token', 'sign', 'hash', 'st', 'ehash'];

function isChecksum({name, value}: Param): boolean {
  const lower = name.toLowerCase();
  return (
    checksumNames.includes(lower) ||
    /^x-\w+-signature$/.test(lower) ||
    // CloudFront's. In lower case it is a common name on other sites.
    name === 'Policy' ||
    // imgix signs with an MD5 under `s`, Tencent and others under `sign`.
    (['s', 'sign'].includes(name) && /^[\da-f]{32}$/i.test(value)) ||
    // A JSON Web Token, which may cover the other parameters.
    /^eyJ[\w-]+\.eyJ/.test(value)
  );
}

/** Whether a query is signed, so that nothing in it may change. */
export function isSigned(query: readonly Param[]): boolean {
  const hasOneOf = (names: readonly string[], minLength: number): boolean =>
    query.some(({name, value}) => value.length >= minLength && names.includes(name.toLowerCase()));
  return query.some(isChecksum) || (hasOneOf(expiryNames, 1) && hasOneOf(expiringChecksumNames, 16));
}
