// Tokens: minted, read, and refused where they were garbled.

import {expect} from 'chai';
import {tokenId, mintToken, parseToken} from 'dark-social';
import {channels} from 'dark-social/channels';
import {readJson} from '../data.js';
import {alphabet, checkOf, isWhole, tokenOf} from './reed-solomon.js';
import {anyText} from '../texts.js';
import fc, {times} from '../../tools/properties.mjs';

interface Vector {
  token: string;
  version: number;
  code: string;
  depth: number;
  parent: string | null;
  tokenId: string;
}

const {vectors, ...data}: {alphabet: string; vectors: Vector[]} = await readJson('token-vectors.json', import.meta.url);
const example = 'qwa100000042a7kq9zr3pe';

const replaceAt = (text: string, at: number, character: string): string =>
  text.slice(0, at) + character + text.slice(at + 1);

describe('parseToken', () => {
  for (const {token, ...fields} of vectors) {
    it(`reads ${token}`, () => {
      const {version, code, depth, parent = null, tokenId: own, token: itself} = parseToken(token) ?? {};
      expect({version, code, depth, parent, tokenId: own}).to.deep.equal(fields);
      expect(itself).to.equal(token);
    });
  }

  it('is held to an independent reference that knows the same vectors', () => {
    expect(data.alphabet).to.equal(alphabet);
    for (const {token, code, depth, parent} of vectors) {
      expect(isWhole(token)).to.equal(true);
      const random = token.slice(10, 20);
      expect(tokenOf({code, depth, parent: parent ?? undefined, random})).to.equal(token);
    }
  });

  it('names the channels of the package, and no others', () => {
    for (const {id, code} of channels) expect(parseToken(tokenOf({code}))?.channel).to.equal(id);
    expect(parseToken(tokenOf({code: 'qr'}))?.channel).to.equal('qr');
    expect(parseToken(tokenOf({code: 'ab'}))?.channel).to.equal('address-bar');
    expect(parseToken(tokenOf({code: 'tx'}))?.channel).to.equal('text-selection');
    expect(parseToken(tokenOf({code: 'xy'}))).not.to.have.property('channel');
  });

  it('leaves out what a token does not say', () => {
    expect(parseToken(example)).to.have.all.keys('version', 'code', 'channel', 'depth', 'tokenId', 'token');
  });

  it('reads capitals, and the letters that look like digits', () => {
    expect(parseToken(example.toUpperCase())).to.deep.equal(parseToken(example));
    for (const [digit, letters] of Object.entries({0: 'oO', 1: 'iIlL'})) {
      for (const letter of letters) {
        expect(parseToken(example.replaceAll(digit, letter))?.token, letter).to.equal(example);
      }
    }
  });

  it('ignores punctuation that a messenger added to the link', () => {
    const swallowed = [
      '.',
      ')',
      ',',
      '!',
      '"',
      '»',
      '…',
      '?',
      ';',
      ':',
      "'",
      '>',
      ']',
      '*',
      '_',
      '-',
      ' ',
      '\n',
      '%',
      '&',
      '’',
      '。',
    ];
    for (const mark of swallowed) {
      for (const more of ['', mark, ' and more', 'abc', '7', '.html']) {
        expect(parseToken(example + mark + more)?.token, mark + more).to.equal(example);
      }
    }
    for (const escape of ['%29', '%22', '%C2%BB', '%E2%80%A6', '%0A']) {
      expect(parseToken(example + escape)?.token, escape).to.equal(example);
    }
  });

  it('keeps the suffix after a dot: 33 characters, folded like the token', () => {
    const suffix = 'a6jp2w0mjw53hdf4822589qypq6h8kgx1';
    for (const written of [suffix, suffix.toUpperCase(), suffix.replace('0', 'O').replace('1', 'l')]) {
      for (const after of ['', '.', ').', '…', ' and more', '.html']) {
        expect(parseToken(`${example}.${written}${after}`), written + after).to.deep.equal({
          ...parseToken(example),
          suffix,
        });
      }
    }
  });

  it('ignores anything else after the dot', () => {
    const suffix = 'a6jp2w0mjw53hdf4822589qypq6h8kgx1';
    for (const other of [
      '',
      'html',
      suffix.slice(1),
      suffix + 'a',
      suffix.replace('a', 'u'),
      suffix.replace('a', '-'),
    ]) {
      expect(parseToken(`${example}.${other}`), other).to.deep.equal(parseToken(example));
    }
    expect(parseToken(`${example}~${suffix}`)).to.deep.equal(parseToken(example));
  });

  it('skips what quoted-printable leaves of the equals sign', () => {
    expect(parseToken('3D' + example)?.token).to.equal(example);
    expect(parseToken('3D3D' + example)).to.equal(undefined);
  });

  it('rejects a token that a letter or digit follows', () => {
    for (const more of [...alphabet, ...'ilouILOUAZ']) expect(parseToken(example + more), more).to.equal(undefined);
  });

  it('rejects what was cut short, has text before it or is of another version', () => {
    for (let length = 0; length < 22; length++) expect(parseToken(example.slice(0, length))).to.equal(undefined);
    for (const lead of [' ', 'x', 'q', '.']) expect(parseToken(lead + example), lead).to.equal(undefined);
    for (const version of alphabet.replace('q', '')) {
      const body = version + example.slice(1, 20);
      expect(parseToken(body + checkOf(body)), version).to.equal(undefined);
    }
  });

  it('rejects depth 0, a tokenId that means "no parent", and a depth that contradicts the parent', () => {
    expect(parseToken(tokenOf({depth: 0}))).to.equal(undefined);
    expect(parseToken(tokenOf({depth: 1, parent: '42a7kq'}))).to.equal(undefined);
    expect(parseToken(tokenOf({depth: 2, parent: '000000'}))).to.equal(undefined);
    expect(parseToken(tokenOf({random: '000000zzzz'}))).to.equal(undefined);
  });

  it('agrees with the reference on any 22 characters', () => {
    const word = fc
      .string({unit: fc.constantFrom(...alphabet), minLength: 19, maxLength: 19})
      .map((rest) => 'qwa' + rest);
    const property = fc.property(word, (text) => {
      const readable =
        isWhole(text) &&
        text[3] !== '0' &&
        (text[3] === '1') === (text.slice(4, 10) === '000000') &&
        text.slice(10, 16) !== '000000';
      expect(!!parseToken(text)).to.equal(readable);
    });
    fc.assert(property, {numRuns: times(5000)});
  });

  it('never throws', () => {
    fc.assert(
      fc.property(anyText(), (text) => void parseToken(text)),
      {numRuns: times(1000)},
    );
    const others: unknown[] = [undefined, null, 7, NaN, true, {}, [], [example], () => example, new Date(0), 10n];
    for (const value of others) parseToken(value as string);
  });
});

describe('mintToken', () => {
  it('makes valid tokens of 22 characters, each different', () => {
    const tokens = Array.from({length: 1000}, () => mintToken({channel: 'whatsapp'}));
    for (const token of tokens) {
      expect(token).to.match(/^qwa1000000[0-9a-hjkmnp-tv-z]{12}$/);
      expect(isWhole(token), token).to.equal(true);
      expect(parseToken(token)?.token).to.equal(token);
    }
    expect(new Set(tokens).size).to.equal(1000);
  });

  it('draws every character in every random position about equally often', () => {
    const tokens = Array.from({length: 3200}, () => mintToken({channel: 'whatsapp'}));
    for (let at = 10; at < 20; at++) {
      const counts = [...alphabet].map((character) => tokens.filter((token) => token[at] === character).length);
      // A hundred are expected of each; six standard deviations are sixty.
      expect(Math.min(...counts), `character ${at + 1}`).to.be.above(40);
      expect(Math.max(...counts), `character ${at + 1}`).to.be.below(160);
    }
  });

  it('takes the channel as an id, a code or an object', () => {
    for (const channel of channels) {
      for (const named of [channel.id, channel.code, channel]) {
        expect(parseToken(mintToken({channel: named}))?.channel).to.equal(channel.id);
      }
    }
    expect(parseToken(mintToken({channel: {code: 'x7'}}))?.code).to.equal('x7');
  });

  it('counts the depth up to 31, and names each parent', () => {
    let token = mintToken({channel: 'telegram'});
    for (let hands = 2; hands <= 40; hands++) {
      const child = mintToken({channel: 'email', parent: token});
      expect(parseToken(child)).to.include({depth: Math.min(hands, 31), parent: tokenId(token)});
      token = child;
    }
  });

  it('accepts a parent in capitals, with a suffix or with punctuation', () => {
    for (const parent of [example.toUpperCase(), example + '.html', example + ').']) {
      expect(parseToken(mintToken({channel: 'copy', parent}))).to.include({depth: 2, parent: '42a7kq'});
    }
  });

  it('never makes a tokenId that means "no parent"', () => {
    const {getRandomValues} = crypto;
    let drawn = 0;
    try {
      // The generator gives forty zeros first.
      crypto.getRandomValues = (<T extends ArrayBufferView>(array: T): T => {
        const bytes = array as unknown as Uint8Array;
        bytes.forEach((_, at) => (bytes[at] = drawn++ < 40 ? 0 : drawn));
        return array;
      }) as typeof getRandomValues;
      expect(tokenId(mintToken({channel: 'copy'}))).not.to.equal('000000');
    } finally {
      crypto.getRandomValues = getRandomValues;
    }
    expect(drawn).to.be.above(40);
  });

  it('throws instead of looping for ever if the generator fills nothing, or always the same', () => {
    const {getRandomValues} = crypto;
    try {
      for (const constant of [0, 32]) {
        crypto.getRandomValues = (<T extends ArrayBufferView>(array: T): T => {
          (array as unknown as Uint8Array).fill(constant);
          return array;
        }) as typeof getRandomValues;
        expect(() => mintToken({channel: 'copy'}), String(constant)).to.throw(Error, 'crypto.getRandomValues');
      }
    } finally {
      crypto.getRandomValues = getRandomValues;
    }
  });

  it('rejects what is not a channel, with the value in the message', () => {
    for (const channel of ['', 'w', 'wu', 'WA', 'w-', 'nosuch', 'wa\n', 'constructor', {code: 'io'}, {code: ''}]) {
      const value = typeof channel === 'string' ? channel : channel.code;
      expect(() => mintToken({channel}), value).to.throw(TypeError, JSON.stringify(value));
    }
  });

  it('rejects a parent that is not a token, with the value in the message', () => {
    for (const parent of ['nonsense', example.slice(0, 21), replaceAt(example, 21, 'x'), example + 'a', '42a7kq']) {
      expect(() => mintToken({channel: 'copy', parent}), parent).to.throw(TypeError, JSON.stringify(parent));
    }
  });
});

describe('functions called without arguments', () => {
  it('say what is missing', () => {
    const call =
      (given: (...args: never[]) => unknown, ...args: unknown[]) =>
      () =>
        given(...(args as never[]));
    for (const value of [undefined, null, {}, 7]) {
      expect(call(mintToken, value)).to.throw(TypeError, 'dark-social: mintToken');
      expect(call(parseToken, value)()).to.equal(undefined);
      expect(call(tokenId, value)).to.throw(TypeError, 'dark-social: tokenId');
    }
  });
});

describe('tokenId', () => {
  it('is characters 11 to 16', () => {
    for (const vector of vectors) expect(tokenId(vector.token)).to.equal(vector.tokenId);
  });
});
