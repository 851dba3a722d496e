// 64-bit hashes of texts, which stand for the texts where these would take too much memory.

/**
 * Writes the hash of a text into two words: two multiplicative hashes with different factors, mixed with each other at the end. Of 10⁶
 * random ids, two have the same hash with a chance of 3·10⁻⁸. Never two zeros, which mark a free slot in tables.
 */
export function hashText(text: string, words: Uint32Array): void {
  let low = 0x9e3779b9 ^ text.length;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  const mixedLow = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  const mixedHigh = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(mixedLow ^ (mixedLow >>> 13), 0xc2b2ae35);
  words[0] = mixedLow;
  words[1] = mixedHigh || 1;
}
