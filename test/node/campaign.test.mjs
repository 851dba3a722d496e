// A campaign on a server: what opens its gate, what is counted, and what is refused.

import assert from 'node:assert/strict';
import {describe, test} from 'node:test';
import {mintToken, parseToken} from 'dark-social';
import {createCampaign, createSigner, memoryCampaigns} from 'dark-social/server';

const scope = {host: 'example.org', campaign: 'spring'};
const signer = createSigner({keys: [{id: 'a', secret: 'k'.repeat(32)}]});
const hour = 3_600_000;

/** A campaign and what talks to it as a page does. */
function campaignWith(options) {
  const errors = [];
  const store = memoryCampaigns();
  const all = {...scope, signer, store, content: '<p>Premiere', onError: (error) => errors.push(error), ...options};
  const campaign = createCampaign(all);
  const send = async (path, body, {method = 'POST', headers} = {}) => {
    const response = await campaign.fetch(
      new Request(`https://example.org/premiere${path}`, {
        method,
        headers: {'content-type': 'application/json', origin: 'https://example.org', ...headers},
        ...(body !== undefined && {body: typeof body === 'string' ? body : JSON.stringify(body)}),
      }),
    );
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('content-type'), 'application/json');
    const text = await response.text();
    return {code: response.status, headers: response.headers, ...(text && JSON.parse(text))};
  };
  return {
    ...{campaign, store, errors, send},
    open: (token) => send('', {token}),
    mint: async (pass, channel = 'whatsapp', count = 1) => send('/mint', {pass, channel, count}),
    /** A link of the owner's. */
    seed: (channel = 'whatsapp', expires = Date.now() + hour, where = scope) =>
      signer.sign(mintToken({channel}), {...where, expires}),
  };
}

/** The status and what a refusal says. */
const said = ({code, status, error}) => [code, status ?? error];

describe('friends', () => {
  test('get in by links that friends pass on, and no further than the depth', async () => {
    const seen = [];
    const {send, open, mint, seed} = campaignWith({maxDepth: 3, content: ({depth}) => `<p>${depth}`});
    let token = await seed();
    for (const depth of [1, 2, 3]) {
      const opened = await open(token);
      seen.push(opened.html);
      assert.deepEqual(
        [opened.code, opened.status, opened.token, opened.depth],
        [200, 'open', token.slice(0, 22), depth],
      );
      const minted = await mint(opened.pass, depth === 1 ? 'wa' : 'telegram', 2);
      if (depth === 3) {
        assert.deepEqual(said(minted), [403, 'too-deep']);
        break;
      }
      assert.equal(minted.tokens.length, 2);
      const [child, other] = minted.tokens.map(parseToken);
      assert.notEqual(child.token, other.token);
      assert.deepEqual(
        [child.depth, child.parent, child.channel, minted.tokens[0].length],
        [depth + 1, parseToken(token).tokenId, depth === 1 ? 'whatsapp' : 'telegram', 56],
      );
      token = minted.tokens[0];
    }
    assert.deepEqual(seen, ['<p>1', '<p>2', '<p>3']);
    const tooDeep = mintToken({channel: 'whatsapp', parent: token});
    assert.deepEqual(said(await open(await signer.sign(tooDeep, {...scope, expires: Date.now() + hour}))), [
      403,
      'too-deep',
    ]);
    // It leaves nothing open that was refused.
    assert.deepEqual(said(await send('', {token: tooDeep})), [403, 'unsigned']);
  });

  test('use nothing up by reloading with the pass, and each gets a code once', async () => {
    let codes = 0;
    const {send, open, seed} = campaignWith({maxUses: 2, offer: ({depth}) => `SPRING-${depth}-${++codes}`});
    const token = await seed();
    const first = await open(token);
    assert.equal(first.offer, 'SPRING-1-1');
    assert.ok(first.expires <= Date.now() + hour && first.expires > Date.now());
    const again = await Promise.all(Array.from({length: 20}, () => send('', {pass: first.pass})));
    for (const reload of again)
      assert.deepEqual(reload.code === 200 && {...reload, headers: 0}, {...first, headers: 0});
    assert.equal((await open(token)).offer, 'SPRING-1-2');
    assert.deepEqual(said(await open(token)), [403, 'used-up']);
    assert.equal((await send('', {token, pass: first.pass})).offer, 'SPRING-1-1');
    assert.deepEqual(said(await send('', {token, pass: first.pass + 'x'})), [403, 'used-up']);
    assert.equal(codes, 2);
  });

  test('of one visitor are as many as the owner allows, counted when they come', async () => {
    const {open, mint, seed} = campaignWith({maxChildren: 2, maxMinted: 6});
    const {pass} = await open(await seed());
    const {tokens} = await mint(pass, 'whatsapp', 4);
    for (const index of [0, 1, 0]) assert.equal((await open(tokens[index])).code, 200);
    for (const index of [2, 3, 2]) assert.deepEqual(said(await open(tokens[index])), [403, 'too-many']);
    assert.equal((await open(tokens[1])).code, 200);
    assert.equal((await mint(pass, 'whatsapp', 5)).tokens.length, 2);
    assert.deepEqual(said(await mint(pass)), [403, 'too-many']);
    // Another visitor is not held to that.
    assert.equal((await mint((await open(await seed())).pass)).tokens.length, 1);
  });

  test('who come by one link at once take one place of its maker', async () => {
    const store = memoryCampaigns();
    const late = Object.fromEntries(
      Object.entries(store).map(([name, method]) => [
        name,
        async (...given) => {
          await new Promise((resolve) => setTimeout(resolve, given[0].length % 5));
          return method(...given);
        },
      ]),
    );
    const {open, mint, seed} = campaignWith({maxChildren: 2, store: late});
    const {pass} = await open(await seed());
    const {tokens} = await mint(pass, 'whatsapp', 3);
    const first = await Promise.all([tokens[0], tokens[0], tokens[0]].map(open));
    assert.deepEqual(
      first.map(({code}) => code),
      [200, 200, 200],
    );
    assert.equal((await open(tokens[1])).code, 200);
    assert.deepEqual(said(await open(tokens[2])), [403, 'too-many']);
  });

  test('who got in are told to the visitor who shared, and to the leaders where the owner allows it', async () => {
    const {campaign, send, open, mint, seed} = campaignWith({leaderboard: true});
    const [mine, second, nameless] = await Promise.all([seed(), seed('telegram'), seed()]);
    await campaign.label(mine, 'Ada');
    await campaign.label(second, 'Ada');
    await campaign.label(second, 'Eve');
    const {pass} = await open(mine);
    assert.deepEqual(
      {...(await send('/progress', {pass})), headers: 0},
      {code: 200, headers: 0, arrivals: 0, channels: 0},
    );
    const {tokens} = await mint(pass, 'whatsapp', 2);
    const [other] = (await mint(pass, 'telegram')).tokens;
    for (const token of [...tokens, other, other]) await open(token);
    const grandchild = (await mint((await open(other)).pass)).tokens[0];
    await open(grandchild);
    const {arrivals, channels} = await send('/progress', {pass});
    assert.deepEqual([arrivals, channels], [5, 2]);
    await open(second);
    await open(nameless);
    const {leaders} = await send('/leaders', {});
    assert.deepEqual(leaders, [
      {content: 'Ada', size: 8},
      {content: parseToken(nameless).tokenId, size: 1},
    ]);

    const closed = campaignWith({});
    assert.equal((await closed.send('/leaders', {})).code, 404);
    for (const [token, label] of [['q', 'x'], [mine], [mine, ''], [mine, 'x'.repeat(101)]])
      await assert.rejects(campaign.label(token, label), {name: 'TypeError', message: /^dark-social: label\(/});
  });

  test('of those who came by no link get in where the owner lets anyone begin', async () => {
    const closed = campaignWith({});
    assert.deepEqual(said(await closed.send('/mint', {channel: 'whatsapp'})), [403, 'unsigned']);

    const {campaign, send, open, mint} = campaignWith({openMint: true, leaderboard: true, childLife: hour});
    const begun = await send('/mint', {channel: 'whatsapp', count: 2});
    assert.deepEqual([begun.code, begun.tokens.length], [200, 2]);
    assert.deepEqual(said(await send('', {pass: begun.pass})), [403, 'unsigned']);
    await campaign.label(begun.tokens[0], 'Ada');
    const more = await mint(begun.pass, 'telegram');
    for (const token of [...begun.tokens, ...more.tokens]) {
      const {depth, parent} = parseToken(token);
      assert.deepEqual([depth, parent], [1, undefined]);
      assert.equal((await open(token)).code, 200);
    }
    const {arrivals, channels} = await send('/progress', {pass: begun.pass});
    assert.deepEqual([arrivals, channels], [3, 2]);
    assert.deepEqual((await send('/leaders', {})).leaders, [{content: 'Ada', size: 3}]);
  });

  test('get in until the link expires; passes and links made from it expire no later', async (context) => {
    const start = Date.UTC(2027, 0, 1);
    context.mock.timers.enable({apis: ['Date'], now: start});
    const {send, open, mint, seed} = campaignWith({passLife: hour, childLife: 2 * hour});
    const token = await seed('whatsapp', start + 3 * hour);
    const first = await open(token);
    assert.equal(first.expires, start + hour);
    const [child] = (await mint(first.pass)).tokens;
    assert.equal((await signer.verify(child, scope)).expires, start + 2 * hour);
    context.mock.timers.tick(hour);
    assert.deepEqual(said(await send('', {pass: first.pass})), [403, 'expired']);
    assert.deepEqual(said(await mint(first.pass)), [403, 'expired']);
    assert.deepEqual(said(await send('/progress', {pass: first.pass})), [403, 'expired']);
    // With the token as well, a new use is counted.
    const again = await send('', {pass: first.pass, token});
    assert.equal(again.expires, start + 2 * hour);
    const [late] = (await mint(again.pass)).tokens;
    assert.equal((await signer.verify(late, scope)).expires, start + 3 * hour);
    context.mock.timers.tick(hour);
    assert.deepEqual(said(await open(child)), [403, 'expired']);
    assert.equal((await open(late)).expires, start + 3 * hour);
    context.mock.timers.tick(hour);
    for (const text of [token, late]) assert.deepEqual(said(await open(text)), [403, 'expired']);
  });
});

test('the gate stays shut for what the owner has not signed, and nothing is used up', async () => {
  let calls = 0;
  const count = () => String(++calls);
  const {send, open, seed} = campaignWith({maxUses: 1, content: count, offer: count});
  const token = await seed();
  const changed = token.slice(0, -1) + (token.endsWith('0') ? '1' : '0');
  const forger = createSigner({keys: [{id: 'a', secret: 'forged'.repeat(6)}]});
  const stranger = createSigner({keys: [{id: 'z', secret: 'k'.repeat(32)}]});
  const until = {...scope, expires: Date.now() + hour};
  for (const [text, status] of [
    [token.slice(0, 22), 'unsigned'],
    [token.slice(0, 40), 'unsigned'],
    [token + 'a', 'unsigned'],
    [token.slice(0, 21), 'damaged'],
    ['', 'damaged'],
    [changed, 'forged'],
    [await forger.sign(token, until), 'forged'],
    [await stranger.sign(token, until), 'unknown-key'],
    [await seed('whatsapp', Date.now() - 1000), 'expired'],
    [await seed('whatsapp', Date.now() + hour, {...scope, host: 'evil.example'}), 'forged'],
    [await seed('whatsapp', Date.now() + hour, {...scope, campaign: 'summer'}), 'forged'],
  ]) {
    const {headers: _, ...answer} = await open(text);
    assert.deepEqual(answer, {code: 403, status}, text);
    assert.equal((await send('', {pass: text})).code, 403);
    for (const path of ['/mint', '/progress'])
      assert.equal((await send(path, {pass: text, channel: 'whatsapp'})).code, 403);
  }
  assert.deepEqual(said(await send('', {pass: token})), [403, 'unsigned']);
  assert.equal(calls, 0);
  assert.equal((await open(token)).code, 200);
});

test('previews and scanners, other sites and malformed requests use nothing up', async () => {
  const {send, open, seed} = campaignWith({maxUses: 1, openMint: true});
  const token = await seed();
  for (const method of ['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])
    for (const path of ['', '/mint', '/progress', '/leaders', `?ds=${token}`]) {
      const {code, headers, error, html} = await send(path, undefined, {method});
      assert.deepEqual([code, headers.get('allow'), html], [405, 'POST', undefined]);
      assert.equal(error, method === 'HEAD' ? undefined : 'send JSON by POST');
    }
  const text = JSON.stringify({token});
  for (const headers of [
    {origin: 'https://evil.example'},
    {origin: 'https://example.org.evil.example'},
    {origin: 'https://example.org:8443'},
    {origin: 'null'},
    {origin: ''},
  ])
    assert.deepEqual(said(await send('', text, {headers})), [403, 'foreign-origin'], JSON.stringify(headers));
  for (const [body, headers, code] of [
    [text, {'content-type': 'text/plain'}, 415],
    [text, {'content-type': 'application/x-www-form-urlencoded'}, 415],
    [text.slice(0, -1), {}, 400],
    ['', {}, 400],
    ['null', {}, 400],
    ['[]', {}, 400],
    ['7', {}, 400],
    ['{}', {}, 400],
    [{token: 7}, {}, 400],
    [{pass: [token]}, {}, 400],
    [{token: {toString: token}}, {}, 400],
    [JSON.stringify({token, x: 'x'.repeat(5000)}), {}, 413],
    [text, {'content-length': '5000'}, 413],
  ])
    assert.equal((await send('', body, {headers})).code, code, JSON.stringify(body).slice(0, 80));
  for (const body of [
    {},
    {channel: 7},
    {channel: ''},
    {channel: 'fax machine'},
    {channel: 'whatsapp', count: 0},
    {channel: 'whatsapp', count: 6},
    {channel: 'whatsapp', count: 1.5},
    {channel: 'whatsapp', count: '1'},
    {channel: 'whatsapp', pass: 7},
  ])
    assert.equal((await send('/mint', body)).code, 400, JSON.stringify(body));
  assert.equal((await send('/progress', {})).code, 400);
  assert.equal((await open(token)).code, 200);
});

test('a request without an origin is taken unless the browser says that another site sends it', async () => {
  const {campaign, seed} = campaignWith({maxUses: 1});
  const token = await seed();
  const post = (headers) =>
    campaign.fetch(
      new Request('https://example.org/p', {
        method: 'POST',
        headers: {'content-type': 'application/json; charset=utf-8', ...headers},
        body: JSON.stringify({token}),
      }),
    );
  assert.equal((await post({'sec-fetch-site': 'cross-site'})).status, 403);
  assert.equal((await post({'sec-fetch-site': 'same-origin'})).status, 200);
  assert.equal((await post({})).status, 403);
});

test('any number of requests at once get in exactly as often as the owner allows', async () => {
  const {open, seed} = campaignWith({maxUses: 10});
  const token = await seed();
  const results = await Promise.all(Array.from({length: 200}, () => open(token)));
  assert.equal(results.filter(({code}) => code === 200).length, 10);
  assert.equal(results.filter(({status}) => status === 'used-up').length, 190);
});

test('a store, content or offer that throws or hangs gives 503, and a use that was counted is not lost', async () => {
  const never = () => new Promise(() => {});
  // Longer than signing takes on a slow machine.
  const timeout = 300;
  const fails = () => Promise.reject(new Error('down'));
  for (const broken of [fails, never]) {
    for (const method of ['use', 'get']) {
      const {open, seed, errors} = campaignWith({store: {...memoryCampaigns(), [method]: broken}, timeout});
      const {code, headers, html, pass} = await open(await seed());
      assert.deepEqual([code, headers.get('retry-after'), html, pass], [503, '5', undefined, undefined]);
      assert.equal(errors.length, 1);
    }
    for (const name of ['content', 'offer']) {
      let isBroken = true;
      const text = () => (isBroken ? broken() : 'text');
      const {open, send, seed} = campaignWith({[name]: text, maxUses: 1, timeout});
      const {code, pass, html} = await open(await seed());
      assert.deepEqual([code, html], [503, undefined]);
      isBroken = false;
      const retried = await send('', {pass});
      assert.deepEqual([retried.code, retried[name === 'content' ? 'html' : 'offer']], [200, 'text']);
    }
  }
  const {open, seed, errors} = campaignWith({content: () => 7});
  assert.equal((await open(await seed())).code, 503);
  assert.match(String(errors[0]), /content\(\) returned no text/);
  const silent = campaignWith({content: fails, onError: fails});
  assert.equal((await silent.open(await silent.seed())).code, 503);
});

test('requests over the rate are told when to come back', async () => {
  const {send} = campaignWith({rate: {total: 2}, openMint: true});
  const codes = [];
  for (let count = 0; count < 3; count++) codes.push((await send('/mint', {channel: 'whatsapp'})).code);
  assert.deepEqual(codes, [200, 200, 429]);
});

test('a campaign says what it cannot use', () => {
  const good = {...scope, signer, store: memoryCampaigns()};
  for (const [options, message] of [
    [undefined, /createCampaign\(undefined\): give \{campaign, host, signer, store\}/],
    [{...good, host: 'https://example.org'}, /host is "https:\/\/example.org"/],
    [{...good, campaign: 'a\nb'}, /campaign is/],
    [{...good, signer: {}}, /signer is .*createSigner/],
    [{...good, store: {}}, /store is .*use\(\)/],
    [{...good, content: 7}, /content is 7; give text, or a function/],
    [{...good, offer: null}, /offer is null/],
    [{...good, maxUses: 0}, /maxUses is 0; give a whole number above 0/],
    [{...good, maxDepth: 1.5}, /maxDepth/],
    [{...good, maxChildren: '3'}, /maxChildren/],
    [{...good, maxMinted: NaN}, /maxMinted is NaN/],
    [{...good, passLife: 13 * hour}, /passLife is 46800000; give at most 12 hours/],
    [{...good, childLife: -1}, /childLife is -1/],
    [{...good, rate: {total: 0}}, /total is 0/],
  ])
    assert.throws(() => createCampaign(options), {name: 'TypeError', message});
});
