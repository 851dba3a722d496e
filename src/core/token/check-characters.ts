// The two check characters of a token: a systematic Reed–Solomon code over GF(32).

/** Crockford's base32: without i, l, o and u, so that no character is mistaken for another. */
export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Doubles an element of GF(32), modulo x⁵+x²+1. */
const double = (a: number): number => (a << 1) ^ (a & 16 ? 37 : 0);

/** The check characters of a body: the remainder of the body times x², divided by (x−α)(x−α²) = x²+6x+8. Detects any one or two errors. */
export function checkCharacters(body: string): string {
  let high = 0;
  let low = 0;
  for (const character of body) {
    const input = high ^ alphabet.indexOf(character);
    const times4 = double(double(input));
    high = low ^ times4 ^ double(input);
    low = double(times4);
  }
  return alphabet[high] + alphabet[low];
}

/** Whether a token's check characters are right: then the token, as a polynomial, is zero at α and at α². */
export function isCodeword(token: string): boolean {
  let atFirst = 0;
  let atSecond = 0;
  for (const character of token) {
    const value = alphabet.indexOf(character);
    atFirst = double(atFirst) ^ value;
    atSecond = double(double(atSecond)) ^ value;
  }
  return !(atFirst | atSecond);
}
