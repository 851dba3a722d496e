// The form that signed tokens and passes share: a token, a dot, the key's id, fields and the signature.

import {foldCase} from '../../core/token/token-shape.js';
import {parseToken, type Token} from '../../core/token/token.js';
import type {Keyring} from './keyring.js';
import type {SigningScope} from './scope.js';
import type {VerifiedStatus} from './verified-status.js';

const tokenLength = 22;
const signatureLength = 26;

/** A kind of signed text. */
export interface SignedForm {
  /** The first line of what is signed, so that no kind passes for another. */
  purpose: string;
  /** How many characters stand between the key's id and the signature. */
  fieldsLength: number;
}

/** What is signed: each part on a line of its own. None contains a line break. */
const linesOf = ({purpose}: SignedForm, token: string, signed: string, {host, campaign}: SigningScope) =>
  [purpose, token, signed, host, campaign].join('\n');

/** Signs a token (22 characters) and fields. */
export async function signText(
  keyring: Keyring,
  form: SignedForm,
  token: string,
  fields: string,
  scope: SigningScope,
): Promise<string> {
  const signed = keyring.signingId + fields;
  return `${token}.${signed}${await keyring.sign(keyring.signingId, linesOf(form, token, signed, scope))}`;
}

/** What is known of a signed text. `fields` and `token` can be trusted only with the status `ok`. */
export interface CheckedText {
  status: Exclude<VerifiedStatus, 'expired'>;
  token?: Token;
  fields?: string;
}

/**
 * Checks a text. It must be whole, with nothing after it; upper case and look-alike letters are accepted as in tokens. Never rejects
 * because of the text.
 */
export async function checkText(
  keyring: Keyring,
  form: SignedForm,
  text: string,
  scope: SigningScope,
): Promise<CheckedText> {
  const hasSuffix = typeof text === 'string' && text[tokenLength] === '.';
  const token = parseToken(hasSuffix ? text.slice(0, tokenLength) : text);
  if (!token) return {status: 'damaged'};
  const suffix = hasSuffix ? foldCase(text.slice(tokenLength + 1)) : '';
  const isWhole = suffix.length === 1 + form.fieldsLength + signatureLength;
  if (!isWhole || !/^[\da-hjkmnp-tv-z]+$/.test(suffix)) return {status: 'unsigned', token};
  const id = suffix[0];
  if (!keyring.has(id)) return {status: 'unknown-key', token};
  const signed = suffix.slice(0, -signatureLength);
  const isRight = await keyring.verify(id, linesOf(form, token.token, signed, scope), suffix.slice(-signatureLength));
  return isRight ? {status: 'ok', token, fields: signed.slice(1)} : {status: 'forged', token};
}
