// Passes: what a visitor who got in shows on reload, and to make links of their own.

import type {Token} from '../../core/token/token.js';
import {decodeExpiry} from '../../core/token/expiry.js';
import {encodeExpiry} from './expiry.js';
import type {Keyring} from './keyring.js';
import {checkedScope, type SigningScope} from './scope.js';
import type {VerifiedStatus} from './verified-status.js';
import {checkText, signText, type SignedForm} from './signed-text.js';

/** The content of a pass. */
export interface Pass {
  /** The token of the arrival that it was given for; of a pass that opens nothing, a token that no link has. */
  token: Token;
  /** Whether it opens the gate. The pass of somebody who made links without having arrived by one does not. */
  opens: boolean;
  /** Ten characters that tell the visitor from others who came by the same token. */
  id: string;
  /** When the arrival's token expires, in ms. Links made with this pass expire no later. */
  tokenExpires: number;
  /** When the pass expires, in ms. */
  expires: number;
}

/** The result of verifying a pass. */
export type VerifiedPass = {status: 'ok'; pass: Pass} | {status: Exclude<VerifiedStatus, 'ok'>};

/** Signs and verifies passes. */
export interface Passes {
  /** Signs a pass: 73 characters. A pass is no signed token, and a signed token no pass. */
  sign(pass: Omit<Pass, 'token'> & {token: string}, scope: SigningScope): Promise<string>;
  /** Verifies a pass. The statuses are those of signed tokens. */
  verify(text: string, scope: SigningScope): Promise<VerifiedPass>;
}

const idLength = 10;
const expiryLength = 6;
const form: SignedForm = {purpose: 'dark-social-pass:1', fieldsLength: 2 * expiryLength + 1 + idLength};

/** What signs and verifies passes with the keys of a signer. */
export const passes = (keyring: Keyring): Passes => ({
  async sign({token, opens, id, tokenExpires, expires}, scope) {
    const fields =
      encodeExpiry('passes.sign', expires) + encodeExpiry('passes.sign', tokenExpires) + Number(opens) + id;
    return signText(keyring, form, token, fields, checkedScope('passes.sign', scope));
  },
  async verify(text, scope) {
    const {status, token, fields} = await checkText(keyring, form, text, checkedScope('passes.verify', scope));
    if (status !== 'ok') return {status};
    if (!token || !fields) return {status: 'damaged'};
    const [expires, tokenExpires] = [0, expiryLength].map((at) => decodeExpiry(fields.slice(at, at + expiryLength)));
    if (expires <= Date.now()) return {status: 'expired'};
    return {
      status,
      pass: {token, opens: fields[2 * expiryLength] === '1', id: fields.slice(-idLength), tokenExpires, expires},
    };
  },
});
