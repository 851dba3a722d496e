// `createReport()`: what it asks ClickHouse, and what it makes of the answers. That the figures are right is for `npm run test:sql`.

import assert from 'node:assert/strict';
import test from 'node:test';
import {createReport} from 'dark-social/server/report.js';
import {createSummary} from 'dark-social/measure';

/** A ClickHouse that answers each statement with the same text. */
function stub(text, status = 200) {
  const requests = [];
  const fetch = async (url, init) => {
    requests.push({url: new URL(url), ...init});
    return new Response(text, {status});
  };
  return {fetch, requests};
}

test('an empty table gives the summary of no events', async () => {
  const {fetch} = stub('');
  const report = await createReport({clickhouse: {url: 'http://db.example:8123', fetch}});
  assert.deepEqual(report, createSummary({dark: false}).result());
});

test('options reach ClickHouse as parameters of one session, never in a statement', async () => {
  const {fetch, requests} = stub('');
  const hostile = "'; drop table events --\\N\t\n";
  await createReport({
    clickhouse: {url: 'https://db.example:8443/', user: 'u', password: 'p', table: 'site.events', fetch},
    campaign: hostile,
    since: 5,
  });
  const sessions = new Set(requests.map(({url}) => url.searchParams.get('session_id')));
  assert.equal(sessions.size, 1);
  for (const {url, method, headers, body} of requests) {
    assert.equal(url.origin, 'https://db.example:8443');
    assert.equal(method, 'POST');
    assert.deepEqual(headers, {'X-ClickHouse-User': 'u', 'X-ClickHouse-Key': 'p'});
    assert.ok(!body.includes('drop table events'));
    assert.equal(url.searchParams.get('param_only_campaign'), "'; drop table events --\\\\N\\t\\n");
    assert.equal(url.searchParams.get('param_only_page'), '\\N');
    assert.equal(url.searchParams.get('param_since_at'), '5');
    assert.equal(url.searchParams.get('param_events_table'), 'events');
    assert.equal(url.searchParams.get('database'), 'site');
  }
});

test('what ClickHouse refuses, and arguments that cannot be used, are named', async () => {
  const url = 'http://db.example:8123';
  const {fetch} = stub('Code: 497. Not enough privileges', 403);
  await assert.rejects(createReport({clickhouse: {url, fetch}}), /createReport: ClickHouse answered 403: Code: 497/);
  const faults = [
    [undefined, /url must be the address of ClickHouse/],
    [{clickhouse: {url: 'db.example'}}, /url must be the address of ClickHouse/],
    [{clickhouse: {url, table: 'a; b'}}, /the table "a; b" is no plain name/],
    [{clickhouse: {url}, level: 95}, /level must be between 0 and 1/],
  ];
  for (const [options, message] of faults)
    await assert.rejects(createReport(options), (error) => error instanceof TypeError && message.test(error.message));
});
