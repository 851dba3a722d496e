// What a client is put to: an arrival and a share that must reach its maker's server, and shares by readers who leave at once.

import {setTimeout as delay} from 'node:timers/promises';
import {mintToken} from '../../../dist/index.js';

import {launch} from './browser.mjs';
import {find, paths, wantedOf} from './find.mjs';
import {archivedScript, pages, pageScript} from './page.mjs';
import {serve} from './server.mjs';

/** How long a client that sends in batches is waited for, ms; then the reader leaves the page, and it must send. */
const patience = 7000;
/** How long is waited, in ms, for what a page sends while it is being left, and for what the next one makes up for. */
const afterwards = 2000;

/** How many readers leave at a time. */
const together = 2;

/** A browser and a server for clients, one after the other, with so many readers who leave: `{prove(name, client), version, close()}`. */
export async function laboratory(rounds) {
  let requests = [];
  let script = '';
  let answers = {};
  const server = await serve(
    (request) => (request.url.hostname.endsWith('shop.test') ? page(request) : answerTo(request)) ?? answerTo(request),
    (request) => requests.push(request),
  );
  const browser = await launch(server.port);
  let readers = 0;

  const page = ({url}) => {
    if (url.pathname === '/page.js') return javascript(script);
    return pages[url.pathname] && {body: pages[url.pathname], headers: {'content-type': 'text/html'}};
  };
  /** Clients ask for settings before they send: each file says what they are. */
  const answerTo = (request) => {
    const [, answer] = Object.entries(answers).find(([path]) => request.url.pathname.startsWith(path)) ?? [];
    const value = typeof answer === 'function' ? answer(request) : answer;
    return value === undefined || value.body !== undefined ? value : {body: JSON.stringify(value)};
  };

  /** A reader on a page, by a shared link or by none, when the client is set up. */
  async function visit(token) {
    const host = `r${++readers}.shop.test`;
    const tab = await browser.newPage();
    const errors = [];
    tab.on('pageerror', (error) => errors.push(error.message));
    const heard = () => requests.filter(({headers}) => `${headers.origin} ${headers.referer}`.includes(`//${host}`));
    await tab.goto(`https://${host}/tides${token ? `?ds=${token}&utm_source=whatsapp` : ''}`);
    await tab.waitForFunction(() => window.ready || window.failed);
    const failed = await tab.evaluate(() => window.failed);
    if (failed) throw new Error(failed);
    return {
      tab,
      errors,
      heard,
      share: () => tab.click('dark-social-share a'),
      told: () => tab.evaluate(() => JSON.parse(sessionStorage.told ?? '[]')),
      close: () => tab.context().close(),
    };
  }

  /** An arrival and a share on one page: where they stood, and when the share came. */
  async function deliver(client) {
    const reader = await visit(mintToken({channel: 'whatsapp'}));
    try {
      await delay(client.pause ?? 300);
      await reader.share();
      const told = await until(reader.told, (events) => events.length === 2, 3000);
      if (told.length !== 2) throw new Error(`the page told ${told.map(({type}) => type).join() || 'nothing'}`);
      const missing = () => told.filter((event) => !find(reader.heard(), event, client));
      let when;
      if ((await until(missing, ({length}) => !length, client.patience ?? patience)).length) {
        await reader.tab.evaluate(() => void (location.href = '/next'));
        when = 'on leaving';
        await until(missing, ({length}) => !length, afterwards);
      }
      const lost = missing();
      if (lost.length) throw new Error(lost.map((event) => explain(event, reader, client)).join('\n'));
      const share = told.find(({type}) => type === 'share');
      return when ?? `${find(reader.heard(), share, client).at - share.at} ms`;
    } finally {
      await reader.close();
    }
  }

  /** An arrival and a share on one page, as a client that is not to be had finds them in its queue. */
  async function queue({entries, tells}) {
    const reader = await visit(mintToken({channel: 'whatsapp'}));
    try {
      await reader.share();
      const told = await until(reader.told, (events) => events.length === 2, 3000);
      const missing = async () => {
        const queued = await reader.tab.evaluate(entries);
        return told.filter((event) => !queued.some((entry) => tells(entry, event, wantedOf(event))));
      };
      const lost = await until(missing, ({length}) => !length, 1000);
      if (told.length === 2 && !lost.length) return;
      const queued = JSON.stringify(await reader.tab.evaluate(entries));
      throw new Error(`the queue lacks ${lost.map(({type}) => type).join() || 'events'}: ${queued}`);
    } finally {
      await reader.close();
    }
  }

  /**
   * A reader who shares, and whose click also leads to another page: whether the share arrived `at once`, `later`, with the next
   * page that loads the client, or `never`. The next page is tried only for clients that are known to lose shares.
   */
  async function leave(client) {
    const reader = await visit();
    try {
      await quiet(reader);
      await reader.tab.evaluate(() => void (window.leaving = true));
      await reader.share();
      await reader.tab.waitForURL('**/next');
      const [event] = await reader.told();
      if (!event) throw new Error('the page was left before the library told of the share');
      const arrives = (within) => until(() => find(reader.heard(), event, client), Boolean, within);
      if (await arrives(afterwards)) return 'at once';
      if (!client.leaving) return 'never';
      await reader.tab.goBack();
      return (await arrives(afterwards)) ? 'later' : 'never';
    } finally {
      await reader.close();
    }
  }

  /** Waits until the client has asked for nothing for a while: it has started. */
  async function quiet({heard}) {
    const end = Date.now() + 5000;
    for (let count = -1; count !== heard().length && Date.now() < end; await delay(400)) count = heard().length;
  }

  return {
    version: browser.version,
    /** Puts a client to all of it. Rejects with what was missing in the first part. */
    async prove(name, client) {
      script = await pageScript(name);
      answers = {...client.answers};
      if (client.archive) answers['/archived.js'] = javascript(await archivedScript(client.archive));
      requests = [];
      if (client.contract) {
        await queue(client);
        return {channel: client.channel};
      }
      const when = await deliver(client);
      const arrivals = {'at once': 0, later: 0, never: 0};
      for (let round = 0; round < rounds; round += together) {
        const outcomes = await Promise.all(
          Array.from({length: Math.min(together, rounds - round)}, () => leave(client)),
        );
        for (const outcome of outcomes) arrivals[outcome]++;
      }
      return {when, arrivals, rounds, channel: paths(client.stands).channel};
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}

const javascript = (body) => ({body, headers: {'content-type': 'text/javascript'}});

/** What there was instead: for a person who adds a client, or whose client has changed. */
function explain(event, {heard, errors}, {at}) {
  const requests = heard().map(({method, url}) => `${method} ${url.host}${url.pathname}`);
  return [
    `no ${at} told of the ${event.type}; there was ${requests.join(', ') || 'nothing'}`,
    ...errors.map((error) => `error on the page: ${error}`),
  ].join('\n');
}

/** The value when it is as wanted, or the last one. */
async function until(read, wanted, within) {
  const end = Date.now() + within;
  for (;;) {
    const value = await read();
    if (wanted(value) || Date.now() > end) return value;
    await delay(50);
  }
}
