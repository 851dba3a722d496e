// The ready shorteners against a server on this machine that speaks their documented APIs, and what comes of each thing that can go wrong.

import assert from 'node:assert/strict';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {join} from 'node:path';
import {after, afterEach, before, beforeEach, describe, test} from 'node:test';
import {fileURLToPath} from 'node:url';
import {configure, createShare, mintToken, linkForText} from 'dark-social';
import {copy} from 'dark-social/channels/copy.js';
import {telegram} from 'dark-social/channels/telegram.js';
import {whatsapp} from 'dark-social/channels/whatsapp.js';
import {bitly, dub, prepareShare, shlink, shortLinks, ShortenerError, yourls} from 'dark-social/shorteners';
import fc from '../tools/properties.mjs';

const long = 'https://example.org/a?ds=qwa100000042a7kq9zr3pe&utm_source=whatsapp';
const json = (body, status = 200, headers = {}) => ({status, headers, body: JSON.stringify(body)});

/** How each vendor's API takes a link and answers, by the pages that its file names. */
const vendors = {
  dub: {
    make: dub,
    takes: {url: long, domain: 'go.example'},
    key: ['authorization', 'Bearer secret'],
    made: (short) => json({id: 'link_1', domain: 'go.example', key: 'x', url: long, shortLink: short}),
    wrong: (status) =>
      json({error: {code: 'unauthorized', message: 'No key.', doc_url: 'https://dub.co/docs'}}, status),
    says: 'unauthorized',
  },
  bitly: {
    make: bitly,
    takes: {long_url: long, domain: 'go.example'},
    key: ['authorization', 'Bearer secret'],
    made: (short) => json({link: short, id: 'go.example/x', long_url: long, archived: false, tags: []}, 201),
    wrong: (status) => json({message: 'FORBIDDEN', resource: 'bitlinks', description: 'You are forbidden.'}, status),
    says: 'FORBIDDEN',
  },
  shlink: {
    make: shlink,
    takes: {longUrl: long, domain: 'go.example', findIfExists: true, title: 'example.org'},
    key: ['x-api-key', 'secret'],
    made: (short) => json({shortUrl: short, shortCode: 'x', longUrl: long, tags: [], title: 'example.org'}),
    wrong: (status) =>
      json(
        {type: 'https://shlink.io/api/error/invalid-api-key', detail: 'It is.', title: 'Invalid API key', status},
        status,
        {'content-type': 'application/problem+json'},
      ),
    says: 'Invalid API key',
  },
  yourls: {
    make: yourls,
    takes: {action: 'shorturl', format: 'json', url: long, title: 'example.org', signature: 'secret'},
    made: (short) => json({url: {keyword: 'x', url: long}, status: 'success', shorturl: short, statusCode: 200}),
    wrong: (status) => json({status: 'fail', code: 'error:nourl', message: 'Missing URL', errorCode: status}, status),
    says: 'error:nourl',
  },
};

/** What the server answers, `{status, headers, body}` or nothing for never; and what it was asked by the test that runs. */
let answer;
const asked = [];
let path;
let tests = 0;
const server = createServer(async (request, response) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  const {method, url, headers} = request;
  const question = {method, url, headers, body: Buffer.concat(chunks).toString()};
  if (url === path) asked.push(question);
  const answered = await answer(question);
  if (answered) response.writeHead(answered.status ?? 200, answered.headers).end(answered.body);
});
let endpoint;
const warnings = [];
const {warn} = console;

before(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
after(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => {
  path = `/api/${++tests}`;
  endpoint = `http://127.0.0.1:${server.address().port}${path}`;
  console.warn = (...words) => warnings.push(words.join(' '));
});
afterEach(() => {
  console.warn = warn;
  configure({shorten: undefined, consent: 'granted', tokens: true, campaign: undefined});
  asked.length = warnings.length = 0;
});

const never = new AbortController().signal;

for (const [name, vendor] of Object.entries(vendors)) {
  describe(name, () => {
    const {make, takes, key, made, wrong, says} = vendor;
    const shortener = (options) => make({endpoint, key: 'secret', domain: 'go.example', ...options});

    test('sends the documented request, and returns the short link', async () => {
      answer = () => made('https://go.example/x');
      assert.equal(await shortener().shorten(long, never), 'https://go.example/x');
      const [{method, url, headers, body}] = asked;
      assert.deepEqual({method, url, accept: headers.accept}, {method: 'POST', url: path, accept: 'application/json'});
      const form = headers['content-type'].startsWith('application/x-www-form-urlencoded');
      if (!form) assert.equal(headers['content-type'], 'application/json');
      assert.deepEqual(form ? Object.fromEntries(new URLSearchParams(body)) : JSON.parse(body), takes);
      if (key) assert.equal(headers[key[0]], key[1]);
    });

    test('sends no key to a proxy', async () => {
      answer = () => made('https://go.example/x');
      await make({endpoint}).shorten(long, never);
      assert.doesNotMatch(JSON.stringify(asked), /secret|bearer|x-api-key|signature|go\.example/i);
    });

    test('uses the fetch function that it is given', async () => {
      const fetched = [];
      const {status, body} = made('https://go.example/x');
      const fetch = async (...request) => (fetched.push(request), new Response(body, {status}));
      assert.equal(await shortener({fetch}).shorten(long, never), 'https://go.example/x');
      assert.equal(fetched[0][0], endpoint);
      assert.deepEqual(asked, []);
    });

    test('rejects with the status and the API’s own error code', async () => {
      answer = () => wrong(401);
      await assert.rejects(shortener().shorten(long, never), new ShortenerError(`responded with 401 ${says}`));
    });

    for (const [value, least, most] of [
      ['120', 120_000, 120_000],
      [new Date(Date.now() + 3_600_000).toUTCString(), 3_590_000, 3_600_000],
      ['soon', undefined],
      [new Date(0).toUTCString(), undefined],
    ]) {
      test(`reads Retry-After: ${value}`, async () => {
        answer = () => ({...wrong(429), headers: {'retry-after': value}});
        await assert.rejects(shortener().shorten(long, never), ({retryAfter}) =>
          least ? retryAfter >= least && retryAfter <= most : retryAfter === undefined,
        );
      });
    }

    for (const [what, body] of [
      ['HTML', '<html>Sign in</html>'],
      ['JSON that is cut short', '{"shortLink": "https'],
      ['null', 'null'],
      ['a list', '[]'],
      ['nothing', ''],
    ]) {
      test(`rejects an answer that is ${what}`, async () => {
        answer = () => ({body});
        await assert.rejects(shortener().shorten(long, never), new ShortenerError('responded with 200 without a link'));
      });
    }

    test('rejects after the timeout', async () => {
      answer = () => undefined;
      await assert.rejects(shortener().shorten(long, AbortSignal.timeout(20)), {name: 'TimeoutError'});
    });
  });
}

test('YOURLS returns the short link of a known address, which its API reports as a failure', async () => {
  for (const status of [200, 400, 409]) {
    const known = {status: 'fail', code: 'error:url', message: 'It exists', shorturl: 'https://go.example/x'};
    answer = () => json(known, status);
    assert.equal(await yourls({endpoint}).shorten(long, never), 'https://go.example/x');
  }
});

test('Bitly sends the group if it is set', async () => {
  answer = () => vendors.bitly.made('https://go.example/x');
  await bitly({endpoint, group: 'Ba1'}).shorten(long, never);
  assert.equal(JSON.parse(asked[0].body).group_guid, 'Ba1');
});

test('a shortener with invalid settings throws at once', () => {
  for (const make of [dub, bitly]) assert.throws(make, TypeError);
  for (const make of [shlink, yourls]) assert.throws(() => make({key: 'secret'}), TypeError);
  assert.throws(() => shlink({endpoint: 7}), TypeError);
  assert.throws(() => dub({endpoint: ''}), TypeError);
  dub({key: 'secret'});
  for (const wrong of [undefined, {}, 'dub']) assert.throws(() => shortLinks(wrong), TypeError);
  for (const timeout of [0, -1, NaN, Infinity]) assert.throws(() => shortLinks(async () => '', {timeout}), TypeError);
  assert.throws(() => shortLinks(async () => '', {parallel: 0}), TypeError);
});

describe('short links', () => {
  const request = {url: 'https://example.org/a', title: 'Bees'};
  let count = 0;
  const numbered = ({body}) =>
    vendors.dub.made(`https://go.example/${++count}?${new URL(JSON.parse(body).url).pathname}`);
  /** Sets the option with a shortener on the server. */
  const use = (options, shortener = dub({endpoint})) => configure({shorten: shortLinks(shortener, options)});
  const sharedLink = ({href}) => new URL(href).searchParams.get('url');
  const told = () => new Promise((resolve) => setTimeout(resolve, 5));

  test('are sent instead of the long link, which the record keeps', async () => {
    answer = numbered;
    use();
    const events = [];
    configure({sinks: [(event) => events.push(event)]});
    const share = await prepareShare(telegram, request);
    assert.match(share.link, /^https:\/\/go\.example\/\d+\?\/a$/);
    assert.equal(sharedLink(share), share.link);
    assert.equal(share.url, `https://example.org/a?ds=${share.token}&utm_source=telegram&utm_medium=dark_social`);
    assert.equal(JSON.parse(asked[0].body).url, share.url);
    await share.followed();
    await told();
    assert.equal(events.at(-1).token, share.token);
    assert.equal(events.at(-1).url, 'https://example.org/a');
  });

  test('never delay a share: until they are fetched, the long link is sent', async () => {
    answer = () => undefined;
    use();
    const before = performance.now();
    const share = createShare(telegram, request);
    assert.equal(share.link, share.url);
    assert.equal(await share.followed(), 'opened');
    assert.ok(performance.now() - before < 100);
  });

  test('are fetched once, and kept until the share', async () => {
    answer = numbered;
    use();
    const first = await prepareShare(telegram, request);
    for (let times = 0; times < 20; times++) {
      const again = createShare(telegram, request);
      assert.deepEqual([again.token, again.link], [first.token, first.link]);
    }
    assert.equal(asked.length, 1);
    await createShare(telegram, request).followed();
    const second = await prepareShare(telegram, request);
    assert.notEqual(second.token, first.token);
    assert.notEqual(second.link, first.link);
    assert.equal(asked.length, 2);
  });

  test('belong to one share each, also if it is activated again', async () => {
    answer = numbered;
    use();
    const copied = [];
    const channel = {...copy, activate: async ({url}) => (copied.push(url), 'copied')};
    const share = await prepareShare(channel, request);
    await Promise.all([share.activate(), share.activate()]);
    assert.equal(copied[0], share.link);
    assert.match(copied[1], /^https:\/\/example\.org\/a\?ds=/);
    assert.ok(!copied[1].includes(share.token));
  });

  test('stay when only the text changes, and are fetched again when their target changes', async () => {
    answer = numbered;
    use();
    const {token, link} = await prepareShare(telegram, request);
    const words = createShare(telegram, {...request, title: 'Wasps', text: 'Read', place: 'footer'});
    assert.deepEqual([words.token, words.link], [token, link]);
    assert.match(words.href, /Read/);
    const others = [
      {...request, url: 'https://example.org/b'},
      {...request, campaign: 'spring'},
      {...request, content: 'b'},
    ];
    for (const other of others) assert.notEqual((await prepareShare(telegram, other)).token, token);
    assert.notEqual((await prepareShare(whatsapp, request)).token, token);
    assert.equal(asked.length, 5);
    assert.equal(createShare(telegram, request).token, token);
  });

  test('are not fetched without a token: no consent, tokens off, a signed address', async () => {
    answer = numbered;
    use();
    for (const options of [{consent: 'pending'}, {consent: 'denied'}, {consent: 'granted', tokens: false}]) {
      configure(options);
      const share = await prepareShare(telegram, request);
      assert.deepEqual([share.token, share.link], [undefined, share.url]);
    }
    configure({tokens: true});
    const signed = await prepareShare(telegram, {url: 'https://example.org/a?X-Amz-Signature=1'});
    assert.equal(signed.link, signed.url);
    assert.deepEqual(asked, []);
    assert.notEqual((await prepareShare(telegram, request)).link, undefined);
    assert.equal(asked.length, 1);
  });

  test('are fetched by a limited number of requests at a time, the latest first', async () => {
    const open = [];
    let most = 0;
    let now = 0;
    answer = async (question) => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => open.push(resolve));
      now--;
      return numbered(question);
    };
    use({parallel: 2});
    const at = (name) => ({url: `https://example.org/${name}`});
    const all = ['a', 'b', 'c', 'd', 'e'].map((name) => prepareShare(telegram, at(name)));
    createShare(telegram, at('c'));
    for (let answered = 0; answered < 5; answered++) {
      while (!open.length) await told();
      open.shift()();
    }
    await Promise.all(all);
    assert.equal(most, 2);
    const paths = asked.map(({body}) => new URL(JSON.parse(body).url).pathname);
    assert.deepEqual(paths.slice(2), ['/c', '/e', '/d']);
  });

  test('are not fetched any more after the share', async () => {
    const open = [];
    answer = async (question) => {
      await new Promise((resolve) => open.push(resolve));
      return numbered(question);
    };
    use({parallel: 1});
    const first = prepareShare(telegram, request);
    const second = prepareShare(whatsapp, request);
    const made = createShare(whatsapp, request);
    await made.followed();
    while (!open.length) await told();
    open.shift()();
    await Promise.all([first, second]);
    // What is prepared now is the next share.
    while (!open.length) await told();
    open.shift()();
    assert.deepEqual(
      asked.map(({body}) => /utm_source=(\w+)/.exec(body)[1]),
      ['telegram', 'whatsapp'],
    );
    assert.ok(!asked[1].body.includes(made.token));
  });

  const failures = {
    'a refused key': [() => vendors.dub.wrong(401), 'responded with 401 unauthorized'],
    'a limit that is reached': [
      () => json({error: {code: 'rate_limit_exceeded'}}, 429),
      'responded with 429 rate_limit_exceeded',
    ],
    'a broken server': [() => ({status: 500, body: 'Oops'}), 'responded with 500'],
    'a sign-in page': [() => ({body: '<html>'}), 'responded with 200 without a link'],
    'a script for an answer': [
      () => vendors.dub.made('javascript:alert(1)'),
      'responded with "javascript:alert(1)", which is no http(s) URL',
    ],
    'an app for an answer': [() => vendors.dub.made('tg://x'), 'responded with "tg://x", which is no http(s) URL'],
    'a path for an answer': [() => vendors.dub.made('/x'), 'responded with "/x", which is no http(s) URL'],
    'something else for an answer': [() => vendors.dub.made(7), 'responded with 7, which is no http(s) URL'],
  };
  for (const [what, [answered, words]] of Object.entries(failures)) {
    test(`fall back to long links after ${what}, with one warning and few requests`, async () => {
      answer = answered;
      const named = {...dub({endpoint}), name: what};
      use({parallel: 1}, named);
      for (const channel of [telegram, whatsapp, copy, telegram]) {
        const share = await prepareShare(channel, request);
        assert.equal(share.link, share.url);
      }
      assert.equal(asked.length, 1);
      assert.deepEqual(warnings, [`dark-social: the shortener "${what}" ${words}. Links stay long.`]);
    });
  }

  test('fall back to long links if nothing answers', async () => {
    use({timeout: 30}, {name: 'slow', shorten: () => new Promise(() => {})});
    const held = setTimeout(() => {}, 1000);
    const share = await prepareShare(telegram, request);
    clearTimeout(held);
    assert.equal(share.link, share.url);
    assert.deepEqual(warnings, ['dark-social: the shortener "slow" did not respond in 30 ms. Links stay long.']);
    answer = () => undefined;
    use({timeout: 40});
    assert.equal((await prepareShare(telegram, request)).link.startsWith('https://example.org/a?ds='), true);
    assert.match(warnings[1], /"dub" did not respond in 40 ms/);
  });

  test('fall back to long links if the host cannot be reached', async () => {
    use({}, dub({endpoint: 'http://127.0.0.1:1/'}));
    const share = await prepareShare(telegram, request);
    assert.equal(share.link, share.url);
    assert.equal(warnings.length, 1);
    assert.match(warnings[0], /"dub" could not be reached \(TypeError: fetch failed\)/);
  });

  test('fall back to long links if a custom shortener throws', async () => {
    const thrower = () => {
      throw new Error('no');
    };
    use({}, thrower);
    const share = await prepareShare(telegram, request);
    assert.equal(share.link, share.url);
    assert.match(warnings[0], /"thrower" could not be reached \(Error: no\)/);
  });

  test('are fetched again after a pause that grows with each failure, or as the server asks', async (context) => {
    let now = 1_800_000_000_000;
    context.mock.method(Date, 'now', () => now);
    let wait;
    let calls = 0;
    const moody = async () => {
      calls++;
      throw new ShortenerError('is moody', wait);
    };
    use({}, moody);
    const triesAfter = async (ms) => {
      now += ms;
      const had = calls;
      await prepareShare(telegram, request);
      return calls - had;
    };
    assert.equal(await triesAfter(0), 1);
    assert.deepEqual([await triesAfter(9_000), await triesAfter(1_000)], [0, 1]);
    assert.deepEqual([await triesAfter(19_000), await triesAfter(1_000)], [0, 1]);
    for (let times = 0; times < 6; times++) await triesAfter(600_000);
    assert.deepEqual([await triesAfter(599_000), await triesAfter(1_000)], [0, 1]);
    wait = 5_000;
    assert.equal(await triesAfter(600_000), 1);
    assert.deepEqual([await triesAfter(4_000), await triesAfter(1_000)], [0, 1]);
    assert.equal(warnings.length, 1);
  });

  test('are parsed by the URL standard, whatever the answer is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.webUrl(), fc.anything(), fc.constant(' https://go.example/x ')),
        async (value) => {
          use({}, {name: 'any', shorten: async () => value});
          const {link, url} = await prepareShare(telegram, request);
          let expected;
          try {
            const {protocol, href} = new URL(value);
            if (/^https?:$/.test(protocol)) expected = linkForText(href);
          } catch {
            // No address at all.
          }
          assert.equal(link, expected ?? url);
        },
      ),
      {numRuns: 100},
    );
  });

  test('are limited in number: the oldest are dropped', async () => {
    let calls = 0;
    use({}, async () => `https://go.example/${++calls}`);
    const at = (number) => ({url: `https://example.org/${number}`});
    const {token} = await prepareShare(telegram, at(0));
    for (let number = 1; number <= 200; number++) createShare(telegram, at(number));
    assert.notEqual(createShare(telegram, at(0)).token, token);
  });

  test('change nothing if the option is not set', async () => {
    const share = await prepareShare(telegram, request);
    assert.equal(share.link, share.url);
    assert.notEqual(createShare(telegram, request).token, share.token);
  });
});

test('the proxy in docs/short-links.md adds the key, and shortens nothing but the site’s own pages', async () => {
  const guide = readFileSync(new URL('../../docs/short-links.md', import.meta.url), 'utf8');
  const [, code] = /^```js proxy\n([\s\S]*?)^```/m.exec(guide);
  const folder = mkdtempSync(fileURLToPath(new URL('../../dist/.proxy-', import.meta.url)));
  const file = join(folder, 'proxy.mjs');
  writeFileSync(file, code);
  const {default: proxy} = await import(file).finally(() => rmSync(folder, {recursive: true}));
  const {fetch} = globalThis;
  const forwarded = [];
  globalThis.fetch = async (url, options) => {
    forwarded.push([String(url), new Headers(options.headers).get('authorization'), JSON.parse(options.body)]);
    return new Response('{"shortLink":"https://go.example.org/x"}', {headers: {'retry-after': '7'}});
  };
  const token = mintToken({channel: 'whatsapp'});
  const ask = (url, method = 'POST') =>
    proxy.fetch(
      new Request('https://example.org/short', {method, ...(method === 'POST' && {body: JSON.stringify({url})})}),
      {DUB_KEY: 'secret'},
    );
  try {
    const url = `https://example.org/a?ds=${token}`;
    assert.deepEqual(await (await ask(url)).json(), {shortLink: 'https://go.example.org/x'});
    assert.deepEqual(forwarded, [['https://api.dub.co/links', 'Bearer secret', {url, domain: 'go.example.org'}]]);
    for (const wrong of ['https://evil.example/?ds=' + token, 'https://example.org/a', 'javascript:alert(1)', 7]) {
      assert.equal((await ask(wrong)).status, 400, String(wrong));
    }
    assert.equal((await ask(url, 'GET')).status, 400);
    assert.equal(forwarded.length, 1);
  } finally {
    globalThis.fetch = fetch;
  }
});
