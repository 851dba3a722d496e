// Signs tokens, and verifies signed ones.

import {checkObject, wrongArgument} from '../../core/utils/check-object.js';
import {parseToken, type Token} from '../../core/token/token.js';
import {decodeExpiry} from '../../core/token/expiry.js';
import {encodeExpiry} from './expiry.js';
import {createKeyring, type SigningKey} from './keyring.js';
import {passes, type Passes} from './passes.js';
import {checkedScope, type SigningScope} from './scope.js';
import {checkText, signText, type SignedForm} from './signed-text.js';
import type {VerifiedStatus} from './verified-status.js';

/** What `verify()` of a signer says. */
export interface VerifiedToken {
  status: VerifiedStatus;
  /** The content of the token, unless it is damaged. Anyone can have made it if the status is neither `ok` nor `expired`. */
  token?: Token;
  /** When it expires, in ms since 1970, if the signature is right. */
  expires?: number;
}

/** Signs tokens and verifies them. */
export interface Signer {
  /**
   * Signs a token.
   *
   * @param token - The 22 characters of a token. A signature that it already has is replaced.
   * @param options - `host` and `campaign` that it is good for, and `expires`: a Date or ms since 1970, rounded down to seconds.
   * @returns the token with key id, expiry and signature: 56 characters.
   * @throws TypeError (as a rejection) for anything but a token, or a host, campaign or expiry that cannot be used.
   */
  sign(token: string, options: SigningScope & {expires: Date | number}): Promise<string>;
  /**
   * Verifies a signed token. Counts no use: the campaign does that.
   *
   * @param text - The 56 characters, with nothing after them.
   * @param scope - The host and the campaign that it must have been signed for.
   * @throws TypeError (as a rejection) for a host or campaign that cannot be used, never because of the text.
   */
  verify(text: string, scope: SigningScope): Promise<VerifiedToken>;
  /** What {@link createCampaign} signs for arrivals that got in. */
  readonly passes: Passes;
}

const form: SignedForm = {purpose: 'dark-social:1', fieldsLength: 6};

/**
 * Makes a signer: HMAC-SHA-256 by WebCrypto, so it runs unchanged in Node, Deno and workers. Keep the keys on the server.
 *
 * @param options - `keys`: the first one signs, all of them verify. To rotate, put a new key in front, and remove the old one when what
 *   it signed has expired.
 * @throws TypeError for no keys, an id that is repeated or is not one character of the token's alphabet, or a secret of fewer than 32
 *   bytes or characters.
 * @example
 * ```ts
 * import {mintToken} from 'dark-social';
 * import {createSigner} from 'dark-social/server';
 *
 * const signer = createSigner({keys: [{id: 'a', secret: process.env.CAMPAIGN_SECRET}]});
 * const scope = {host: 'example.org', campaign: 'spring'};
 * const signed = await signer.sign(mintToken({channel: 'whatsapp'}), {...scope, expires: new Date('2027-01-01')});
 * (await signer.verify(signed, scope)).status; // 'ok'
 * ```
 */
export function createSigner(options: {keys: readonly SigningKey[]}): Signer {
  const keyring = createKeyring(options?.keys);
  return {
    async sign(token, options) {
      const {expires} = checkObject(options, 'sign', 'give {host, campaign, expires} as the second argument');
      const scope = checkedScope('sign', options);
      const parsed = parseToken(token);
      if (!parsed) throw wrongArgument('sign', token, 'give a token of 22 characters, such as mintToken() returns');
      return signText(keyring, form, parsed.token, encodeExpiry('sign', expires), scope);
    },
    async verify(text, scope) {
      const {status, token, fields} = await checkText(keyring, form, text, checkedScope('verify', scope));
      if (status !== 'ok' || !fields) return token ? {status, token} : {status};
      const expires = decodeExpiry(fields);
      return {status: expires > Date.now() ? status : 'expired', token, expires};
    },
    passes: passes(keyring),
  };
}
