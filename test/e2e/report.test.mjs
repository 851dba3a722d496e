// <dark-social-report> on real pages: under strict policies, in each edition, and with the demo's loop, live.

import assert from 'node:assert/strict';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after} from 'node:test';

import {summarize} from 'dark-social/measure';
import {sampleLog} from '../../demo/sample-log.mjs';
import {serve} from '../../demo/serve.mjs';
import {painted} from '../pages/reading.mjs';
import {startSite} from '../pages/site.mjs';
import {journey} from '../tools/visitors.mjs';

const lines = sampleLog(Date.UTC(2026, 10, 28, 9));
const site = await startSite({routes: {'/events.ndjson': {body: `${lines}\n{"broken": \nno JSON at all\n`}}});
const events = await mkdtemp(join(tmpdir(), 'demo-events-'));
const demo = await serve({port: 4300, host: '127.0.0.1', events});
after(async () => {
  await Promise.all([site.close(), demo.close()]);
  await rm(events, {recursive: true});
});

const records = lines.split('\n').map((line) => JSON.parse(line));
const {totals} = await summarize(records, {utcOffset: 0});
const policy =
  "default-src 'self'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'; trusted-types lit-html";

const figures = () =>
  Object.fromEntries(
    [...document.querySelector('dark-social-report').shadowRoot.querySelectorAll('[data-metric]')].map((figure) => [
      figure.dataset.metric,
      Number(figure.querySelector('data').value),
    ]),
  );

const editions = {
  'dark-social-report.js alone': '<script src="/dist/dark-social-report.js"></script>',
  'auto.js': '<script type="module" src="/dist/dark-social/auto.js"></script>',
};

for (const [name, script] of Object.entries(editions)) {
  journey(
    `the report reads a log from its address under a strict policy with Trusted Types: ${name}`,
    async ({newVisitor}) => {
      const body = '<dark-social-report src="/events.ndjson" utc-offset="0" lang="fr"></dark-social-report>';
      const page = site.publish({headers: {'content-security-policy': policy}, script, body});
      const visitor = await newVisitor();
      await visitor.open(page.url);
      await visitor.until(() => document.querySelector('dark-social-report')?.shadowRoot?.querySelector('.figure'));
      const {arrivals, shares, onward, engaged, conversions} = totals;
      assert.deepEqual(await visitor.evaluate(figures), {arrivals, shares, onward, engaged, conversions});
      const [title, note] = await visitor.evaluate(() => {
        const root = document.querySelector('dark-social-report').shadowRoot;
        for (const button of root.querySelectorAll('.menu-items button')) button.click();
        return ['h2', '.note'].map((selector) => root.querySelector(selector).textContent.trim());
      });
      assert.deepEqual([title, note.slice(0, 8)], ['Partages', '2 lignes']);
      const {violations, errors, warnings} = await visitor.evaluate(() => seen);
      assert.deepEqual([violations, errors, warnings], [[], [], []]);
    },
    {engines: ['chromium']},
  );
}

journey(
  'a link of the demo that is shared, opened and shared on shows in the report, live, and so does the answer of a visitor',
  async ({newVisitor}) => {
    const visitor = await newVisitor();
    await visitor.open(`${demo.origin}/report.html`);
    await visitor.until(() => document.querySelector('dark-social-report')?.shadowRoot?.querySelector('.message'));
    const report = visitor.tab;
    const copyLink = async () => {
      await visitor.until(() =>
        document.querySelector('dark-social-share')?.shadowRoot?.querySelector('[data-channel=copy]'),
      );
      await painted(visitor);
      await visitor.click('dark-social-share >>> [data-channel=copy]');
    };
    const shows = async (wanted) => {
      await report.activate();
      await visitor.until(
        (figure, count) =>
          document.querySelector('dark-social-report').shadowRoot.querySelector(`[data-metric=${figure}] data`)
            ?.value === String(count),
        ...wanted,
      );
    };
    await visitor.newTab();
    await visitor.open(`${demo.origin}/article.html`);
    await copyLink();
    await shows(['shares', 1]);
    await visitor.newTab();
    const link = await visitor.clipboard();
    await visitor.open(link);
    await shows(['arrivals', 1]);
    const [, , reader] = await visitor.tabs();
    await reader.activate();
    await copyLink();
    await shows(['shares', 2]);
    const next = await visitor.clipboard();
    await visitor.newTab();
    await visitor.open(next);
    await shows(['onward', 1]);

    const [, article] = await visitor.tabs();
    await article.activate();
    await visitor.until(() => document.querySelector('dark-social-ask').shadowRoot.querySelector('[value=friend]'));
    await painted(visitor);
    await visitor.click('dark-social-ask >>> [value=friend]');
    await report.activate();
    await visitor.until(() =>
      /from a friend\s+1\b/i.test(
        document.querySelector('dark-social-report').shadowRoot.querySelector('[data-view=answers] .picture').innerText,
      ),
    );
  },
  {engines: ['chromium']},
);
