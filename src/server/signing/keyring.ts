// The keys of a signer: which one signs, and HMAC-SHA-256 with each of them.

import {alphabet} from '../../core/token/check-characters.js';
import {encodeBytes} from './base32.js';

/** A key that signs and verifies. */
export interface SigningKey {
  /** One character of the token's alphabet (`0`–`9`, `a`–`z` without i, l, o and u). It is part of each signature. */
  id: string;
  /** The secret: at least 32 random bytes, or a string of at least 32 characters, which is encoded as UTF-8. */
  secret: Uint8Array | string;
}

/** Keys by their id, and the signatures that they make. */
export interface Keyring {
  /** The id of the key that signs. */
  readonly signingId: string;
  has(id: string): boolean;
  /** The signature of a text with a key: the first 130 bits of its HMAC as 26 characters. */
  sign(id: string, text: string): Promise<string>;
  /** Whether a signature is right. Compares all characters, so that the time says nothing about where they differ. */
  verify(id: string, text: string, signature: string): Promise<boolean>;
}

const signatureLength = 26;
const minSecretLength = 32;

/** Messages show no value: it could be a secret in the wrong place. */
const fail = (what: string, way: string): never => {
  throw new TypeError(`dark-social: createSigner: ${what}; ${way}`);
};

/** A copy of the secret's bytes. */
function checkedSecret({id, secret}: SigningKey): Uint8Array<ArrayBuffer> {
  const isText = typeof secret === 'string';
  if (!isText && !(secret instanceof Uint8Array))
    fail(`the secret of key "${id}" is ${secret === null ? 'null' : typeof secret}`, 'give a Uint8Array or a string');
  if (secret.length < minSecretLength)
    fail(
      `the secret of key "${id}" has ${secret.length} ${isText ? 'characters' : 'bytes'}`,
      `give at least ${minSecretLength}, made by "openssl rand -hex 32" for instance`,
    );
  return isText ? new TextEncoder().encode(secret) : Uint8Array.from(secret);
}

/** Compares two texts of the same length in constant time. */
function isSame(a: string, b: string): boolean {
  let difference = a.length ^ b.length;
  for (let index = 0; index < signatureLength; index++) difference |= a.charCodeAt(index) ^ b.charCodeAt(index);
  return !difference;
}

/**
 * Makes a keyring. The first key signs.
 *
 * @throws TypeError for no keys, an id that is repeated or is not one character of the alphabet, or a short secret.
 */
export function createKeyring(keys: readonly SigningKey[]): Keyring {
  if (!Array.isArray(keys) || !keys.length) fail('keys is no list, or an empty one', 'give [{id: "a", secret}]');
  const secrets = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const key of keys as readonly (SigningKey | undefined)[]) {
    if (typeof key !== 'object' || !key) fail('a key is no object', 'give keys such as {id: "a", secret}');
    const {id} = key as SigningKey;
    if (typeof id !== 'string' || id.length !== 1 || !alphabet.includes(id))
      fail('the id of a key is not one character', `give one of ${alphabet}`);
    if (secrets.has(id)) fail(`two keys have the id "${id}"`, 'give each key its own');
    secrets.set(id, checkedSecret(key as SigningKey));
  }

  // The key itself once it is there: awaiting a promise for each signature takes time.
  const imported = new Map<string, CryptoKey | Promise<CryptoKey>>();
  /** Imports a key, once. If that fails, the next use tries again. */
  function importKey(id: string): Promise<CryptoKey> {
    const secret = secrets.get(id);
    if (!secret) throw new Error(`dark-social: there is no key "${id}"`);
    const key = crypto.subtle.importKey('raw', secret, {name: 'HMAC', hash: 'SHA-256'}, false, ['sign']);
    imported.set(id, key);
    // This use gets the error by the promise that it awaits.
    key.then(
      (key) => imported.set(id, key),
      () => imported.delete(id),
    );
    return key;
  }
  const encoder = new TextEncoder();
  async function sign(id: string, text: string): Promise<string> {
    const known = imported.get(id) ?? importKey(id);
    const key = known instanceof Promise ? await known : known;
    const signature = await crypto.subtle.sign('HMAC', key, encoder.encode(text));
    return encodeBytes(new Uint8Array(signature), signatureLength);
  }
  return {
    signingId: keys[0].id,
    has: (id) => secrets.has(id),
    sign,
    verify: async (id, text, signature) => isSame(await sign(id, text), signature),
  };
}
