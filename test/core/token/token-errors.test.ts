// Garbled tokens: one or two wrong characters, and two that changed places, are noticed with certainty. All of them are tried.

import {expect} from 'chai';
import {parseToken} from 'dark-social';
import {readJson} from '../data.js';
import {alphabet} from './reed-solomon.js';

const {vectors}: {vectors: {token: string}[]} = await readJson('token-vectors.json', import.meta.url);

/** The 31 other characters that may stand in a place. */
const others = (character: string): string[] => [...alphabet].filter((other) => other !== character);

/** Every two places of a token, 231 of them. */
const pairs = Array.from({length: 22}, (_, second) =>
  Array.from({length: second}, (_, first) => [first, second]),
).flat();

/** What stands before, between and behind two places. */
const around = (token: string, first: number, second: number): [string, string, string] => [
  token.slice(0, first),
  token.slice(first + 1, second),
  token.slice(second + 1),
];

for (const {token} of vectors) {
  describe(`every garble of ${token} is refused:`, () => {
    it('one wrong character', () => {
      for (let at = 0; at < 22; at++) {
        for (const other of others(token[at])) {
          const garbled = token.slice(0, at) + other + token.slice(at + 1);
          expect(parseToken(garbled), garbled).to.equal(undefined);
        }
      }
    });

    it('two wrong characters', () => {
      const taken: string[] = [];
      let tried = 0;
      for (const [first, second] of pairs) {
        const [before, between, behind] = around(token, first, second);
        const replacements = others(token[second]);
        for (const one of others(token[first])) {
          for (const two of replacements) {
            const garbled = before + one + between + two + behind;
            if (parseToken(garbled)) taken.push(garbled);
            tried++;
          }
        }
      }
      expect(taken).to.deep.equal([]);
      expect(tried).to.equal(231 * 31 * 31);
    }).timeout(60_000);

    it('two characters that changed places', () => {
      for (const [first, second] of pairs) {
        const [before, between, behind] = around(token, first, second);
        const garbled = before + token[second] + between + token[first] + behind;
        if (garbled !== token) expect(parseToken(garbled), garbled).to.equal(undefined);
      }
    });
  });
}
