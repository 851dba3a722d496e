// Pages whose addresses, markup and options are as odd as fast-check makes them, with the sink `endpoint` and a collector that runs.

import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join} from 'node:path';

import {launchChromium, personsAgent} from '../bench/lib/chromium.mjs';
import {mintToken} from '../../dist/index.js';
import {checkEvent} from '../../dist/server/record/check-event.js';
import {listen} from '../../dist/server/listen.js';
import {memory} from '../../dist/server/stores/memory.js';
import fc from '../../test/tools/properties.mjs';
import {packageRoot} from '../../test/tools/processes.mjs';

const odd = fc.oneof(
  {weight: 3, arbitrary: fc.string({unit: 'binary', maxLength: 300})},
  {weight: 1, arbitrary: fc.string({unit: 'grapheme', maxLength: 600})},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '',
      '\0',
      '\ud800',
      'a\udc00',
      '%',
      '%00',
      '%ED%A0%80',
      '"',
      '\\',
      '\u2028',
      '__proto__',
    ),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('x', '😀', 'é', '%C3%A9', '\0', '\ud800'), fc.nat({max: 3000}))
      .map(([part, times]) => part.repeat(times)),
  },
);
/** A text as a path, which has no characters that only addresses of other kinds hold. */
const path = odd.map(
  (text) =>
    '/' +
    encodeURIComponent(text.toWellFormed?.() ?? text.replace(/[\ud800-\udfff]/g, ''))
      .slice(0, 6000)
      .replace(/%.?$/, ''),
);
const number = fc.oneof(
  fc.double({noNaN: true, noDefaultInfinity: true}),
  fc.constantFrom(0, -0, 1e308, 5e-324, -1, 0.1),
);
const optional = (arbitrary) => fc.option(arbitrary, {nil: undefined});

const landing = fc.record({
  campaign: odd,
  content: odd,
  path,
  canonical: optional(path),
  pageCampaign: optional(odd),
  title: odd,
  id: fc.stringMatching(/^[a-z0-9_.-]{1,100}$/),
  token: fc.constantFrom('whole', 'damaged', 'none', 'child'),
});
const act = fc.record({
  kind: fc.constantFrom('share', 'share', 'conversion', 'move'),
  path,
  text: odd,
  place: optional(odd),
  campaign: optional(odd),
  content: optional(odd),
  outcome: fc.constantFrom('opened', 'copied', 'shared', 'cancelled', 'failed', 'done', '', null, 7),
  value: optional(number),
  query: fc.constantFrom('', '?id=1', '?ds=1764268800', '?q=%00', '?email=a@example.org'),
});

const escaped = (text) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('\0', '&#xfffd;');

const html = ({canonical, title, id}, collector) => `<!doctype html>
<html lang="en">
<title>${escaped(title)}</title>
<link rel="icon" href="data:,">
${canonical ? `<link rel="canonical" href="${escaped(canonical)}">` : ''}
<script>darkSocialConfig = {countAutomated: true};</script>
<script src="/dist/dark-social.min.js"></script>
<script type="module">
import {endpoint} from '/dist/analytics/endpoint/index.js';
const sink = endpoint({url: '${collector}', batch: {wait: 0, size: 200}});
const sent = [];
const errors = [];
let waiting = 0;
const send = (event) => {
  sent.push(event);
  waiting++;
  return sink.send(event).catch(({message}) => errors.push(message)).finally(() => waiting--);
};
darkSocial.configure({sinks: [{name: 'watched', send}]});
const own = {id: ${JSON.stringify(id)}, code: 'x0', name: 'Own', kind: 'utility', icon: {path: 'M2 2h20v20z'}, color: '#000'};
window.hostile = {
  idle: () => waiting === 0 && sent.length > 0,
  result: () => ({sent, errors}),
  async act({kind, path, text, place, campaign, content, outcome, value, query}) {
    const {configure, trackConversion, createShare} = darkSocial;
    if (kind === 'move') {
      history.pushState(null, '', path + query);
      document.title = text;
      configure({campaign: text, keepQuery: ['id', 'q']});
      return;
    }
    if (kind === 'conversion') {
      // Where no shared link led here there is no conversion to tell of.
      trackConversion(text || 'order', value);
      return;
    }
    // Codes of a site's own are one for each channel.
    const channel = Object.assign(own, {activate: async () => outcome});
    await createShare(channel, {url: location.origin + path + query, title: text, place, campaign, content}).activate();
  },
};
</script>`;

/** A site whose pages stand at any path: the parameter `page` says which. */
async function servePages(pages) {
  // Some addresses are long.
  const server = createServer({maxHeaderSize: 65_536}, async ({url}, response) => {
    const [, script] = /^\/dist\/([\w./-]+)$/.exec(url) ?? [];
    const [, page] = /&page=(\d+)/.exec(url) ?? [];
    response.setHeader('content-type', script ? 'text/javascript' : 'text/html');
    response.end(script ? await readFile(join(packageRoot, 'dist', script)) : pages[page]);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return {origin: `http://127.0.0.1:${server.address().port}`, close};
}

/**
 * Opens so many pages, with so many acts on each, and resolves to what they sent, what the collector has, and what went wrong.
 */
export async function visitHostilePages({pages, acts, seed}) {
  const store = memory();
  const collector = await listen({store, port: 0});
  const drawn = fc.sample(fc.tuple(landing, fc.array(act, {minLength: acts, maxLength: acts, size: 'max'})), {
    numRuns: pages,
    seed,
  });
  const site = await servePages(drawn.map(([landed]) => html(landed, collector.url)));
  const browser = await launchChromium();
  const sent = [];
  const errors = [];
  const open = async ([index, [landed, own]]) => {
    const context = await browser.newContext({userAgent: personsAgent()});
    try {
      const tab = await context.newPage();
      tab.on('pageerror', (error) => errors.push(String(error)));
      const parent = mintToken({channel: 'whatsapp'});
      const tokens = {
        whole: parent,
        damaged: parent.slice(0, -1),
        none: '',
        child: mintToken({channel: 'copy', parent}),
      };
      const query = `?ds=${tokens[landed.token]}&utm_source=whatsapp&utm_medium=dark_social&utm_campaign=${escape(landed.campaign)}&utm_content=${escape(landed.content)}`;
      await tab.goto(`${site.origin}${landed.path}${query}&page=${index}`);
      await tab.waitForFunction(() => window.hostile);
      for (let first = 0; first < own.length; first += 100)
        errors.push(
          ...(await tab.evaluate(
            async (some) => {
              const thrown = [];
              for (const one of some) await window.hostile.act(one).catch((error) => thrown.push(String(error)));
              return thrown;
            },
            own.slice(first, first + 100),
          )),
        );
      await tab.waitForFunction(() => window.hostile.idle(), undefined, {timeout: 60_000});
      const result = await tab.evaluate(() => window.hostile.result());
      sent.push(...result.sent);
      errors.push(...result.errors);
    } finally {
      await context.close();
    }
  };
  try {
    const waiting = [...drawn.entries()];
    await Promise.all(
      [1, 2].map(async () => {
        for (let one; (one = waiting.shift());) await open(one);
      }),
    );
  } finally {
    await browser.close();
    await site.close();
    await collector.close();
  }
  return {sent, stored: store.events, errors, faults: sent.map(checkEvent).filter(Boolean)};
}

/** A text in an address, percent-encoded as it is: also what is no whole character. */
const escape = (text) =>
  text.slice(0, 400).replace(/[^\w-]/gu, (part) => {
    const unit = part.codePointAt(0);
    // Half of a pair as WTF-8 writes it, which no decoder takes.
    if (unit >= 0xd800 && unit <= 0xdfff) return '%ED%A0%80';
    return encodeURIComponent(part);
  });
