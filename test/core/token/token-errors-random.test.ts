// A thousand random tokens, each garbled in a thousand random ways by one or two wrong characters: none is taken.

import {expect} from 'chai';
import {mintToken, parseToken} from 'dark-social';
import {channels} from 'dark-social/channels';
import {alphabet} from './reed-solomon.js';
import {times} from '../../tools/properties.mjs';

const pick = (below: number): number => Math.floor(Math.random() * below);

/** Puts any other character in a place. */
function garble(token: string, at: number): string {
  const other = alphabet[(alphabet.indexOf(token[at]) + 1 + pick(31)) % 32];
  return token.slice(0, at) + other + token.slice(at + 1);
}

describe('a random token with one or two wrong characters', () => {
  for (const channel of channels) {
    it(`is refused: ${channel.id}`, () => {
      const taken: string[] = [];
      for (let tokens = 0; tokens < 1000 / channels.length; tokens++) {
        const token = mintToken({channel, parent: tokens % 2 ? mintToken({channel}) : undefined});
        for (let ways = 0; ways < times(1000); ways++) {
          const [first, second] = [pick(22), pick(22)];
          const once = garble(token, first);
          const garbled = second === first ? once : garble(once, second);
          if (parseToken(garbled)) taken.push(`${token} as ${garbled}`);
        }
      }
      expect(taken).to.deep.equal([]);
    }).timeout(60_000);
  }
});
