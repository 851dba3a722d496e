// Addresses that are protected by a checksum over their parameters: one parameter more, and the page answers with an error.

import type {Param} from './url-parts.js';

/**
 * Names that alone say so, in any case: signatures of Amazon, Google and Alibaba Cloud (`X-Amz-Signature`, `Signature`), Tencent Cloud
 * (`q-signature`), CloudFront (`Key-Pair-Id`), Azure (`sig`), Shopify (`hmac`), Akamai (`hdnts`, `hdnea`, `hdntl`), Wangsu (`wsSecret`),
 * Alibaba's CDN (`auth_key`), Wowza (`wowzatokenhash`), TYPO3 (`cHash`), Symfony's UriSigner (`_hash`), BigBlueButton (`checksum`).
 */
const checksumName =
  /^(?:(?:(?:x-\w+|q)-)?signature|sig|hmac|key-pair-id|hdn(?:ts|ea|tl|st)|wssecret|auth_key|wowzatokenhash|chash|_hash|checksum)$/i;

/** What expires beside a checksum, and the names that are checksums there: nginx's `secure_link` (`md5`), Bunny's and KeyCDN's `token`. */
const expiry = /^(?:expires?|exp)$/i;
const expiringChecksum = /^(?:md5|token|sign|hash|st|e?hash)$/i;

const isHex32 = (value: string): boolean => /^[\da-f]{32}$/i.test(value);

function isChecksum({name, value}: Param): boolean {
  return (
    checksumName.test(name) ||
    // CloudFront's, beside a signature of its own; in lower case sites have policies of all kinds.
    name === 'Policy' ||
    // imgix signs with an MD5 under `s`, Tencent and others under `sign`.
    (/^(?:s|sign)$/.test(name) && isHex32(value)) ||
    // A JSON Web Token, which may sign the parameters beside it.
    /^eyJ[\w-]+\.eyJ/.test(value)
  );
}

/** Whether the parameters of a query are protected, so that nothing in it may change. */
export const isProtected = (query: readonly Param[]): boolean =>
  query.some(isChecksum) ||
  (query.some(({name, value}) => expiry.test(name) && value) &&
    query.some(({name, value}) => expiringChecksum.test(name) && value.length >= 16));
