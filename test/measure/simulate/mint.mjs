// Tokens of simulated visitors, by the format's description alone: seeded, which `mintToken` cannot be, and faster.

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const valueOf = Object.fromEntries([...alphabet].map((character, value) => [character, value]));

/** The depth that a token holds: 31 means 31 or more. */
export const depthOf = (token) => valueOf[token[3]];

/** Doubles an element of GF(32), modulo x⁵+x²+1. */
const double = (a) => (a << 1) ^ (a & 16 ? 37 : 0);

/** The two check characters: the remainder of the body times x², divided by x²+6x+8. */
function check(body) {
  let high = 0;
  let low = 0;
  for (let index = 0; index < body.length; index++) {
    const input = high ^ valueOf[body[index]];
    const times4 = double(double(input));
    high = low ^ times4 ^ double(input);
    low = double(times4);
  }
  return alphabet[high] + alphabet[low];
}

/** A token of a channel's code, a depth, the parent's id (`000000` for none) and ten random characters, the first six its own id. */
export function makeToken({code, depth, parent, random}) {
  const body = 'q' + code + alphabet[depth] + parent + random;
  return body + check(body);
}

/**
 * Mints tokens with a source of random numbers.
 *
 * @param unit - Returns a number between 0 and 1.
 * @returns a function of the channel's code and the parent's token, if there is one.
 */
export function createMint(unit) {
  return (code, parent) => {
    const depth = parent ? Math.min(31, depthOf(parent) + 1) : 1;
    let random = '';
    while (!random || random.startsWith('000000')) {
      random = '';
      for (let index = 0; index < 10; index++) random += alphabet[Math.floor(unit() * 32)];
    }
    return makeToken({code, depth, parent: parent ? parent.slice(10, 16) : '000000', random});
  };
}
