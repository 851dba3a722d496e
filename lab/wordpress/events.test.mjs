// Events in the site's own database: what the route accepts, who may read them, how long they stay, and the report on them.

import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {readFileSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, test} from 'node:test';

import {createCollector, memory} from '../../dist/server/index.js';
import {until} from '../../test/tools/visitor.mjs';
import {journey, launch} from '../../test/tools/visitors.mjs';
import {share} from './records.mjs';
import {pluginFolder, startWordPress} from './site.mjs';

let site;
before(
  async () => {
    site = await startWordPress();
    await site.wp('DarkSocial\\WordPress\\create_events_table();');
  },
  {timeout: 120_000},
);
after(() => site?.close());

const post = (body, headers = {}) =>
  fetch(site.url('/wp-json/dark-social/v1/events'), {
    method: 'POST',
    headers: {'content-type': 'text/plain;charset=UTF-8', ...headers},
    body,
  });
const stored = async () =>
  (await site.database('select event from wp_dark_social_events order by id')).map(([json]) => JSON.parse(json));
const empty = () => site.database('delete from wp_dark_social_events');

/** Runs more PHP in each request of the site meanwhile. */
async function withCode(code, run) {
  const file = join(site.root, 'wp-content/mu-plugins/more.php');
  writeFileSync(file, `<?php ${code}`);
  try {
    return await run();
  } finally {
    rmSync(file);
  }
}

test('the route accepts, refuses and stores what the library’s collector does', {timeout: 120_000}, async () => {
  const long = (length) => 'x'.repeat(length);
  const bodies = {
    'a batch': [
      share(),
      share({type: 'arrival', status: 'ok', outcome: undefined}),
      share({page: '/ü/😀', value: undefined}),
    ],
    'a single record': share(),
    'an empty batch': [],
    'the same id twice': [share({id: 'twice'}), share({id: 'twice', page: '/other/'})],
    'ids that differ by case, and of digits alone': [
      share({id: 'Ab'}),
      share({id: 'aB'}),
      share({id: '123'}),
      share({id: '-1'}),
    ],
    'unknown fields, nested too': [share({email: 'a@example.org', more: {deep: [[1]]}})],
    'a record of an unknown type': [share({type: 'later'}), share()],
    'text for SQL, HTML and PHP': [
      share({page: `/'); drop table wp_posts; -- %s %d \\' \\ </script><?php`, channel: '"\n\u2028'}),
    ],
    'the longest texts': [share({page: '😀'.repeat(2048), place: long(256)})],
    'numbers in other forms':
      '[' +
      JSON.stringify(share({at: 0}))
        .replace('"at":0', '"at":1.795e12')
        .replace('"v":1', '"v":1.0') +
      ']',
    'a visit with reasons': [
      share({type: 'visit', source: 'dark', confidence: 0.35, reasons: ['no referrer'], outcome: undefined}),
    ],
    'a page that is too long': [share(), share({page: long(2049)})],
    'NUL in a text': [share({channel: 'a\0b'})],
    'half a surrogate pair': JSON.stringify([share()]).replace('whatsapp', '\\ud800'),
    'reasons that are an object': [share({type: 'visit', source: 'dark', confidence: 0, reasons: {}})],
    'too many reasons': [share({type: 'visit', source: 'dark', confidence: 0, reasons: Array(33).fill('a')})],
    'a number that is none': JSON.stringify([share({depth: 1})]).replace('"depth":1', '"depth":1e999'),
    'half a depth': [share({depth: 1.5})],
    'a number as text': [share({at: '1'})],
    'true for a number': [share({v: true})],
    'a line break after an id': [share({id: 'a\n'})],
    'a token of another alphabet': [share({token: 'u'.repeat(22)})],
    'a missing field of all': [share({visit: undefined})],
    'a missing field of the type': [share({outcome: undefined})],
    'a type that every object has': [share({type: '__proto__'}), share({type: 'constructor'})],
    'a list in place of a record': [[share()]],
    'numbers in place of records': [1, 2],
    'text alone': '"text"',
    null: 'null',
    'no JSON': '[{',
    nothing: '',
    'JSON nested a hundred thousand times': '['.repeat(100_000) + ']'.repeat(100_000),
    'bytes that are not UTF-8': Buffer.from(JSON.stringify([share()]).replace('whatsapp', 'what\xff'), 'latin1'),
    'more bytes than a body may have': JSON.stringify([share({page: '/', more: long(262_144)})]),
    'as many bytes as a body may have': JSON.stringify([share()]).padEnd(262_144),
  };
  /** PHP’s parser takes no half surrogates, and ours no deep nesting. */
  const refusedAsJson = ['half a surrogate pair', 'JSON nested a hundred thousand times'];
  for (const [name, value] of Object.entries(bodies)) {
    await empty();
    const body = typeof value === 'string' || Buffer.isBuffer(value) ? value : JSON.stringify(value);
    const store = memory();
    const collect = createCollector({store});
    const request = new Request('http://127.0.0.1/', {method: 'POST', headers: {'content-type': 'text/plain'}, body});
    const expected = await collect(request);
    const answer = await post(body);
    assert.equal(answer.status, expected.status, name);
    const [told, wanted] = [await answer.json(), await expected.json()];
    if (answer.ok) assert.deepEqual(told, wanted, name);
    // What is expected of a field is said in other words.
    else if (!refusedAsJson.includes(name))
      assert.deepEqual([told.index, told.path], [wanted.index, wanted.path], name);
    assert.deepEqual(await stored(), store.events, name);
  }
  assert.equal((await site.database('show tables like "wp_posts"')).length, 1);
});

test('an event that is sent again is stored once, and pages of other sites may send none', async () => {
  await empty();
  const event = share();
  await post(JSON.stringify([event]));
  const again = await post(JSON.stringify([event, share()]), {origin: site.origin});
  assert.deepEqual(await again.json(), {stored: 1, duplicates: 1});
  const other = await post(JSON.stringify([share()]), {origin: 'https://other.example'});
  assert.equal(other.status, 403);
  const hidden = await post(JSON.stringify([share()]), {origin: 'null'});
  assert.equal(hidden.status, 403);
  const similar = await post(JSON.stringify([share()]), {origin: `${site.origin}.example`});
  assert.equal(similar.status, 403);
  assert.equal((await stored()).length, 2);
  // A page with the policy no-referrer does not say its origin, and the browser says that it is the same.
  const own = await post(JSON.stringify([share()]), {origin: 'null', 'sec-fetch-site': 'same-origin'});
  assert.deepEqual(await own.json(), {stored: 1, duplicates: 0});
});

test('a client that sends too much is told when to try again, and its address is not stored', async () => {
  await empty();
  // It has counted the requests before.
  await site.database('delete from wp_dark_social_rate');
  const statuses = [];
  await withCode("add_filter('dark_social_rate_limit', fn() => 5);", async () => {
    // A minute may end meanwhile: then the count begins anew.
    for (let count = 0; count < 12; count++) {
      const answer = await post(JSON.stringify([share()]));
      statuses.push(answer.status);
      if (answer.status === 429) assert.match(answer.headers.get('retry-after'), /^([1-9]|[1-5]\d|60)$/);
    }
  });
  assert.deepEqual(
    statuses.slice(0, 5).filter((status) => status !== 200),
    [],
  );
  assert.ok(statuses.includes(429), statuses.join());
  assert.equal((await stored()).length, statuses.filter((status) => status === 200).length);
  const rows = await site.database('select * from wp_dark_social_rate');
  assert.ok(rows.length > 0);
  assert.ok(!JSON.stringify(rows).includes('127.0.0'));
});

test('when the database fails, pages are told to try again, and when events are switched off, that there is no route', async () => {
  await withCode(
    "add_filter('query', fn($sql) => str_contains($sql, 'dark_social_events') ? 'no sql' : $sql);",
    async () => {
      const answer = await post(JSON.stringify([share()]));
      assert.equal(answer.status, 503);
      assert.equal(answer.headers.get('retry-after'), '5');
    },
  );
  await site.database('drop table wp_dark_social_events');
  const answer = await post(JSON.stringify([share()]));
  assert.deepEqual(await answer.json(), {stored: 1, duplicates: 0}, 'a missing table is created again');

  await site.wp('update_option("dark_social_options", ["events" => false]);');
  assert.equal((await post(JSON.stringify([share()]))).status, 404);
  assert.doesNotMatch(await (await fetch(site.url('/hello-world/'))).text(), /dark-social-endpoint/);
  await site.wp('delete_option("dark_social_options");');
});

test('expired events are deleted in slices, by a daily event, and others stay', async () => {
  await empty();
  await post(JSON.stringify([share({id: 'new', at: 0})]));
  await site.wp(`
    $events = [];
    for ($i = 0; $i < 2500; $i++) $events["old-$i"] = '{}';
    DarkSocial\\WordPress\\add_events($events);`);
  await site.database(
    "update wp_dark_social_events set at = utc_timestamp() - interval 31 day where event_id like 'old-%'",
  );
  await site.database(
    "update wp_dark_social_events set at = utc_timestamp() - interval 29 day where event_id = 'old-7'",
  );
  const daily = await site.wp('return wp_get_schedule("dark_social_delete_old_events");');
  assert.equal(daily, 'daily');
  await site.wp(
    'update_option("dark_social_options", ["keep_days" => 30]); do_action("dark_social_delete_old_events");',
  );
  const left = await site.database('select event_id from wp_dark_social_events order by id');
  assert.deepEqual(left.flat(), ['new', 'old-7']);
  await site.wp('delete_option("dark_social_options");');
});

journey(
  'shared and opened by visitors: the report shows it to the admin, and nobody else reads events',
  async ({newVisitor}) => {
    await empty();
    const anna = await newVisitor();
    await anna.open(site.url('/hello-world/'));
    await anna.click('dark-social-share >>> [data-channel=copy]');
    const link = await anna.clipboard();
    assert.match(link, /#ds=[0-9a-z]{22}$/);
    const ben = await newVisitor();
    await ben.open(link);
    await until(async () => {
      const types = (await stored()).map(({type}) => type);
      return types.includes('share') && types.includes('arrival');
    }, 'no share and arrival in the database');
    const [shared] = (await stored()).filter(({type}) => type === 'share');
    const [arrived] = (await stored()).filter(({type}) => type === 'arrival');
    assert.equal(arrived.token, shared.token);

    const events = site.url('/wp-json/dark-social/v1/events');
    assert.equal((await fetch(events)).status, 401);
    const readAs = async (visitor) =>
      visitor.evaluate(async (address) => {
        const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
        const statuses = [];
        for (const headers of [{}, {'X-WP-Nonce': nonce}]) statuses.push((await fetch(address, {headers})).status);
        return statuses;
      }, events);
    const author = await newVisitor();
    await site.login(author, 'author');
    assert.deepEqual(await readAs(author), [401, 403]);
    const admin = await newVisitor();
    await site.login(admin, 'admin', '/wp-admin/index.php?page=dark-social-report');
    assert.deepEqual(await readAs(admin), [401, 200]);
    const figures = await admin.until(() => {
      const root = document.querySelector('dark-social-report')?.shadowRoot;
      const text = root?.textContent ?? '';
      return /hello-world/.test(text) && text;
    });
    assert.match(figures, /Copied link/);

    for (const visitor of [anna, ben, admin]) {
      const elsewhere = visitor
        .requests()
        .filter(({url}) => /^https?:/.test(url) && new URL(url).host !== new URL(site.origin).host);
      // WordPress's own pages for admins ask for portraits.
      assert.deepEqual(
        elsewhere.map(({url}) => url).filter((url) => !/gravatar\.com/.test(url)),
        [],
      );
    }
  },
);

test('a hundred thousand events are sent to the report without being held in memory', {timeout: 180_000}, async () => {
  await empty();
  await site.wp(
    `
    for ($slice = 0; $slice < 100; $slice++) {
      $events = [];
      for ($i = 0; $i < 1000; $i++) $events["e-$slice-$i"] = str_replace('ID', "e-$slice-$i", $args);
      DarkSocial\\WordPress\\add_events($events);
    }`,
    {args: JSON.stringify(share({id: 'ID'}))},
  );
  const engine = await launch('chromium', {});
  const peaks = join(site.root, 'peaks');
  try {
    const admin = await engine.newVisitor();
    await site.login(admin);
    const count = () =>
      admin.evaluate(async () => {
        const nonce = await (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text();
        const answer = await fetch('/wp-json/dark-social/v1/events', {headers: {'X-WP-Nonce': nonce}});
        const lines = (await answer.text()).split('\n').filter(Boolean);
        return {
          lines: lines.length,
          ids: new Set(lines.map((line) => JSON.parse(line).id)).size,
          type: answer.headers.get('content-type'),
        };
      });
    const code = `add_action('shutdown', function () { if (str_contains($_SERVER['REQUEST_URI'], '/events')) file_put_contents('${peaks}', memory_get_peak_usage() . "\\n", FILE_APPEND); });`;
    await withCode(code, async () => {
      assert.deepEqual(await count(), {lines: 100_000, ids: 100_000, type: 'application/x-ndjson; charset=utf-8'});
      await empty();
      assert.equal((await count()).lines, 0);
    });
    const [full, none] = readFileSync(peaks, 'utf8').trim().split('\n').map(Number);
    assert.ok(full - none < 4e6, `${full - none} bytes more for 100,000 events`);
  } finally {
    await engine.close();
  }
});

test('no PHP file has a syntax error, asks another server for anything, or is read outside WordPress', () => {
  const files = readdirSync(pluginFolder, {recursive: true}).filter((name) => name.endsWith('.php'));
  assert.ok(files.length > 20);
  for (const name of files) {
    const path = join(pluginFolder, name);
    execFileSync('php', ['-l', path], {stdio: 'ignore'});
    const text = readFileSync(path, 'utf8');
    assert.doesNotMatch(
      text,
      /\b(wp_(safe_)?remote_\w+|curl_\w+|fsockopen|stream_socket_client|file_get_contents\(\s*['"]https?:)/,
      name,
    );
    if (!name.startsWith('php/')) assert.match(text, /defined\( '(ABSPATH|WP_UNINSTALL_PLUGIN)' \) \|\| exit;/, name);
  }
});

test('after all this WordPress was asked for no request by the plugin, and PHP warned of nothing in it', () => {
  assert.deepEqual(
    site.outgoing().filter(({files}) => files.some((file) => file.includes('plugins/dark-social'))),
    [],
  );
  assert.deepEqual(
    site.phpLog().filter((line) => line.includes('plugins/dark-social')),
    [],
  );
});
