// Signed tokens: none passes that the owner has not signed. TEST_RUNS=200 (npm run test:signing) changes 1,000 tokens in every way and
// tries 100,000 random ones.

import assert from 'node:assert/strict';
import {before, describe, test} from 'node:test';
import {channels} from 'dark-social/channels';
import {mintToken, parseToken} from 'dark-social';
import {createSigner} from 'dark-social/server';
import {times} from '../tools/properties.mjs';

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz';
const scope = {host: 'example.org', campaign: 'spring'};
const expires = new Date('2054-01-01');
const secret = (text) => text.repeat(32);
const signer = createSigner({
  keys: [
    {id: 'a', secret: secret('k')},
    {id: 'b', secret: secret('l')},
  ],
});
const pick = (list) => list[Math.floor(Math.random() * list.length)];
const fold = (text) => text.toLowerCase().replace(/o/g, '0').replace(/[il]/g, '1');

/** Fails for each text that is taken: `expired`, too, says that the signature is right. */
async function refuseAll(texts, statuses, verifier = signer, where = scope) {
  for (let at = 0; at < texts.length; at += 64) {
    const batch = texts.slice(at, at + 64);
    const results = await Promise.all(batch.map((text) => verifier.verify(text, where)));
    results.forEach(({status}, index) =>
      assert.ok(statuses.includes(status), `${JSON.stringify(batch[index])} is ${status}`),
    );
  }
}

describe('a signed token', () => {
  let tokens;
  before(async () => {
    tokens = await Promise.all(
      Array.from({length: times(5)}, () => {
        let token = mintToken({channel: pick(channels)});
        for (let depth = Math.floor(Math.random() * 4); depth; depth--)
          token = mintToken({channel: pick(channels), parent: token});
        return signer.sign(token, {...scope, expires});
      }),
    );
    for (const text of tokens) {
      assert.match(text, /^[\da-hjkmnp-tv-z]{22}\.a[\da-hjkmnp-tv-z]{32}$/);
      const {status, token, expires: end} = await signer.verify(text, scope);
      assert.deepEqual([status, token, end], ['ok', parseToken(text.slice(0, 22)), expires.getTime()]);
    }
  });

  test('is the known answer, also in upper case and with look-alike letters', async () => {
    const known = 'qwa100000042a7kq9zr3pe.a6jp2w0mjw53hdf4822589qypq6h8kgx1';
    const end = Date.UTC(2027, 0, 1);
    for (const [key, when] of [
      [secret('k'), new Date(end)],
      [new TextEncoder().encode(secret('k')), end + 999],
    ]) {
      const {sign, verify} = createSigner({keys: [{id: 'a', secret: key}]});
      assert.equal(await sign('qwa100000042a7kq9zr3pe', {...scope, expires: when}), known);
      assert.equal(await sign(known, {...scope, host: 'Example.ORG', expires: when}), known);
      for (const text of [known, known.toUpperCase(), known.replaceAll('0', 'O').replaceAll('1', 'l')]) {
        const {status, token, expires} = await verify(text, scope);
        assert.equal(token.token, known.slice(0, 22));
        assert.equal(expires, end);
        assert.equal(status, Date.now() < end ? 'ok' : 'expired');
      }
    }
  });

  test('is refused with any one character changed', async () => {
    for (const text of tokens) {
      const changed = [...text].flatMap((old, at) =>
        [...alphabet, 'u', '.', '-', '%', ' ', '\n', '\0', 'é', '😀']
          .filter((other) => fold(other) !== old)
          .map((other) => text.slice(0, at) + other + text.slice(at + 1)),
      );
      await refuseAll(changed, ['damaged', 'unsigned', 'unknown-key', 'forged']);
    }
  });

  test('is refused with any two characters swapped, or with the signature of another', async () => {
    for (const [index, text] of tokens.entries()) {
      const swapped = new Set();
      for (let first = 0; first < text.length; first++)
        for (let second = first + 1; second < text.length; second++) {
          const characters = [...text];
          [characters[first], characters[second]] = [text[second], text[first]];
          swapped.add(characters.join(''));
        }
      swapped.delete(text);
      await refuseAll([...swapped], ['damaged', 'unsigned', 'unknown-key', 'forged']);
      const other = tokens[(index + 1) % tokens.length];
      await refuseAll(
        [23, 24, 30].map((at) => text.slice(0, at) + other.slice(at)),
        ['forged'],
      );
    }
  });

  test('is unsigned where the signature was cut or something follows it, and damaged where the token was cut', async () => {
    for (const text of tokens) {
      const cuts = [...text].map((_, length) => text.slice(0, length));
      await refuseAll(cuts.slice(0, 22), ['damaged']);
      await refuseAll(cuts.slice(22), ['unsigned']);
      await refuseAll(
        [...text].slice(1).map((_, length) => text.slice(length + 1)),
        ['damaged'],
      );
      await refuseAll(
        [...alphabet, '.', '!', ' ', '\n', '\0', '=', text, '.' + text].map((end) => text + end),
        ['unsigned'],
      );
      await refuseAll(
        [...alphabet, '.', ' ', '\n', '3D'].map((start) => start + text),
        ['damaged', 'unsigned'],
      );
    }
    await refuseAll(['', 'q', '.', undefined, null, 7, {}, [tokens[0]]], ['damaged']);
  });

  test('is refused with another key, host, campaign or expiry', async () => {
    const others = [secret('m'), 'k'.repeat(33), new Uint8Array(32)].map((secret) =>
      createSigner({keys: [{id: 'a', secret}]}),
    );
    for (const other of others) await refuseAll(tokens, ['forged'], other);
    await refuseAll(tokens, ['unknown-key'], createSigner({keys: [{id: 'b', secret: secret('k')}]}));
    for (const changed of [
      {...scope, host: 'www.example.org'},
      {...scope, host: 'example.org:8443'},
      {...scope, host: 'example.com'},
      {...scope, campaign: 'Spring'},
      {...scope, campaign: 'spring '},
      {...scope, campaign: 'summer'},
    ])
      await refuseAll(tokens, ['forged'], signer, changed);
    for (const text of tokens) {
      const later = await signer.sign(text, {...scope, expires: expires.getTime() + 1000});
      await refuseAll([text.slice(0, 24) + later.slice(24, 30) + text.slice(30)], ['forged']);
    }
  });

  test('is refused when it is made up at random', async () => {
    const random = (length) => Array.from({length}, () => pick(alphabet)).join('');
    for (let round = 0; round < times(5); round++) {
      const texts = Array.from({length: 100}, () => {
        const token = pick([pick(tokens).slice(0, 22), mintToken({channel: pick(channels)})]);
        return `${token}.${pick('ab')}${random(32)}`;
      });
      await refuseAll(texts, ['forged']);
    }
  });

  test('is expired from the second that it was signed for', async (context) => {
    context.mock.timers.enable({apis: ['Date'], now: Date.UTC(2027, 0, 1)});
    const text = await signer.sign(tokens[0], {...scope, expires: Date.now() + 2500});
    for (const [ms, status] of [
      [1999, 'ok'],
      [1, 'expired'],
      [1e9, 'expired'],
    ]) {
      context.mock.timers.tick(ms);
      const verified = await signer.verify(text, scope);
      assert.deepEqual([verified.status, verified.expires], [status, Date.UTC(2027, 0, 1) + 2000]);
    }
  });
});

test('the first key signs, all verify, and a retired key is unknown', async () => {
  const keys = [
    {id: 'a', secret: secret('k')},
    {id: 'b', secret: secret('l')},
  ];
  const [before, during, after] = [keys.slice(0, 1), keys.toReversed?.() ?? [keys[1], keys[0]], keys.slice(1)].map(
    (keys) => createSigner({keys}),
  );
  const token = mintToken({channel: 'whatsapp'});
  const [old, young] = await Promise.all([before, during].map((signer) => signer.sign(token, {...scope, expires})));
  assert.equal(young[23], 'b');
  const statuses = async (text) =>
    Promise.all([before, during, after].map(async (signer) => (await signer.verify(text, scope)).status));
  assert.deepEqual(await statuses(old), ['ok', 'ok', 'unknown-key']);
  assert.deepEqual(await statuses(young), ['unknown-key', 'ok', 'ok']);
});

test('a secret that changes after the signer was made changes nothing', async () => {
  const bytes = new Uint8Array(32).fill(1);
  const changed = createSigner({keys: [{id: 'a', secret: bytes}]});
  bytes.fill(2);
  const same = createSigner({keys: [{id: 'a', secret: new Uint8Array(32).fill(1)}]});
  const text = await changed.sign(mintToken({channel: 'whatsapp'}), {...scope, expires});
  assert.equal((await same.verify(text, scope)).status, 'ok');
});

test('a signer says what it cannot use, and shows no secret', async () => {
  const good = {id: 'a', secret: 'shown nowhere, and long enough: 1234'};
  for (const [keys, message] of [
    [undefined, /keys is no list/],
    [[], /keys is no list, or an empty one/],
    [good, /keys is no list/],
    [[good.secret], /a key is no object/],
    [[{...good, id: 'i'}], /the id of a key is not one character/],
    [[{...good, id: 'ab'}], /the id of a key is not one character/],
    [[{id: good.secret, secret: 'a'}], /the id of a key is not one character/],
    [[good, good], /two keys have the id "a"/],
    [[{id: 'a'}], /the secret of key "a" is undefined/],
    [[{id: 'a', secret: good.secret.slice(0, 31)}], /the secret of key "a" has 31 characters; give at least 32/],
    [[{id: 'a', secret: new Uint8Array(31)}], /has 31 bytes; give at least 32/],
  ])
    assert.throws(
      () => createSigner({keys}),
      (error) => error instanceof TypeError && message.test(error.message) && !/shown nowhere/.test(error.message),
    );
  assert.throws(() => createSigner(), TypeError);

  const {sign, verify} = createSigner({keys: [good]});
  const token = mintToken({channel: 'whatsapp'});
  for (const [text, options, message] of [
    ['q', {}, /sign\("q"\): give a token of 22 characters/],
    [undefined, {}, /give a token/],
    [token, {expires: undefined}, /expires is undefined; give a Date or milliseconds/],
    [token, {expires: NaN}, /expires is NaN/],
    [token, {expires: new Date('no')}, /expires is Invalid Date/],
    [token, {expires: Date.UTC(2019, 11, 31)}, /expires/],
    [token, {expires: Date.UTC(2054, 0, 10)}, /between 2020-01-01 and 2054-01-09/],
    [token, {expires: '2027-01-01'}, /expires/],
    ...[
      'https://example.org',
      'example.org/path',
      'example.org?a',
      'user@example.org',
      'example.org.',
      '',
      'a b',
      7,
    ].map((host) => [token, {host}, /sign: host is .*without scheme and path/]),
    ...['', 'two\nlines', 'two\u2028lines', '\r', '\0', '\ud800', 'x'.repeat(201), undefined].map((campaign) => [
      token,
      {campaign},
      /sign: campaign is [^]*on one line/,
    ]),
  ])
    await assert.rejects(sign(text, {...scope, expires, ...options}), {name: 'TypeError', message});
  await assert.rejects(sign(token), TypeError);
  await assert.rejects(verify(token, {...scope, host: 'https://example.org'}), {
    name: 'TypeError',
    message: /^dark-social: verify: host/,
  });
  await assert.rejects(verify(token), TypeError);
});

test('hosts are the same in any case and in Punycode', async () => {
  const text = await signer.sign(mintToken({channel: 'whatsapp'}), {...scope, host: 'Bücher.example', expires});
  for (const host of ['bücher.example', 'xn--bcher-kva.example', 'XN--BCHER-KVA.example'])
    assert.equal((await signer.verify(text, {...scope, host})).status, 'ok');
});

test('a pass is no signed token, a signed token is no pass, and neither is changed into the other', async () => {
  const token = mintToken({channel: 'whatsapp'});
  const end = Date.now() + 3_600_000;
  const pass = await signer.passes.sign(
    {token, opens: true, id: '0123456789', tokenExpires: +expires, expires: end},
    scope,
  );
  const verified = await signer.passes.verify(pass, scope);
  assert.equal(verified.status, 'ok');
  assert.equal(verified.pass.token.token, token);
  assert.deepEqual([verified.pass.id, verified.pass.opens, verified.pass.tokenExpires], ['0123456789', true, +expires]);
  const signed = await signer.sign(token, {...scope, expires});
  const fitted = (text, length) =>
    text.slice(0, 24) +
    text
      .slice(24)
      .slice(0, length - 50)
      .padEnd(length - 50, '0') +
    text.slice(-26);
  await refuseAll([pass, fitted(pass, 56)], ['unsigned', 'forged']);
  for (const text of [signed, fitted(signed, pass.length), pass.slice(0, -1), pass + '0'])
    assert.match((await signer.passes.verify(text, scope)).status, /unsigned|forged/);
  assert.equal((await signer.passes.verify(pass, {...scope, campaign: 'summer'})).status, 'forged');
});
