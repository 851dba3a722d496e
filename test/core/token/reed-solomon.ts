// The check of tokens after its definition in the textbook, and not after the library's code: a word of 22 symbols is whole
// where its polynomial is zero at α and at α². The check characters are found by long division.

export const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';

/** Symbols of GF(32), the polynomials over GF(2) modulo x⁵+x²+1, as bits; α = x = 2. */
type Symbol32 = number;

/** Powers of α, and their logarithms: α has the order 31, so these are all symbols but zero. */
const powers: Symbol32[] = [1];
while (powers.length < 31) {
  const doubled = powers[powers.length - 1] * 2;
  powers.push(doubled >= 32 ? doubled ^ 0b100101 : doubled);
}

function times(a: Symbol32, b: Symbol32): Symbol32 {
  if (!a || !b) return 0;
  return powers[(powers.indexOf(a) + powers.indexOf(b)) % 31];
}

const symbols = (word: string): Symbol32[] => [...word].map((character) => alphabet.indexOf(character));

/** The value of a word's polynomial, whose first character is the highest power. */
function valueAt(word: string, x: Symbol32): Symbol32 {
  const coefficients = symbols(word).reverse();
  return coefficients.reduce((sum, coefficient, power) => {
    let term = coefficient;
    for (let i = 0; i < power; i++) term = times(term, x);
    return sum ^ term;
  }, 0);
}

/** Whether 22 characters are a whole word of the code. */
export function isWhole(word: string): boolean {
  return word.length === 22 && valueAt(word, powers[1]) === 0 && valueAt(word, powers[2]) === 0;
}

/** The two check characters of 20: what is left of body · x² divided by (x−α)(x−α²). */
export function checkOf(body: string): string {
  const generator = [1, powers[1] ^ powers[2], times(powers[1], powers[2])];
  const rest = [...symbols(body), 0, 0];
  for (let i = 0; i < body.length; i++) {
    const quotient = rest[i];
    generator.forEach((coefficient, j) => (rest[i + j] ^= times(quotient, coefficient)));
  }
  return rest
    .slice(-2)
    .map((symbol) => alphabet[symbol])
    .join('');
}

/** A token of chosen fields, made by this reference. */
export function tokenOf({code = 'wa', depth = 1, parent = '000000', random = '42a7kq9zr3'} = {}): string {
  const body = 'q' + code + alphabet[depth] + parent + random;
  return body + checkOf(body);
}
