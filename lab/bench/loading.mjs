// `npm run bench:loading`: what each way to load a bar costs until it is painted with its links, in one interleaved run: static HTML, shareon, the script before the
// redesign, today's, and auto.js. Cold cache; once with a processor made 4 times slower, once over a slow network.
//
//   --rounds N    measured rounds (default 30)
//   --only TEXT   only the ways whose names have that text, and the first
//   --seconds N   no further round begins after that time (default 900)

import {parseArgs} from 'node:util';

import {launchChromium, personsAgent} from './lib/chromium.mjs';
import {loadingPages} from './lib/loading-pages.mjs';
import {serveFiles} from './lib/loading-server.mjs';
import {prepare} from './lib/install.mjs';
import {positive} from './lib/options.mjs';
import {runRounds} from './lib/rounds.mjs';
import {summarize, summarizeRatios} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

const {values} = parseArgs({
  options: {
    rounds: {type: 'string', default: '30'},
    seconds: {type: 'string', default: '900'},
    only: {type: 'string', default: ''},
  },
});
const limits = {rounds: positive(values, 'rounds'), seconds: positive(values, 'seconds')};

/** What is throttled: 150 ms and 1.6 Mbit/s down, 0.75 up, as a bad 3G connection. */
const conditions = {
  slowNetwork: [
    'Network.emulateNetworkConditions',
    {offline: false, latency: 150, downloadThroughput: 2e5, uploadThroughput: 93_750},
  ],
  slowProcessor: ['Emulation.setCPUThrottlingRate', {rate: 4}],
};

/** How long a page without a bar is left alone, in ms. */
const settling = 700;

prepare();
const {files, entries: all} = await loadingPages();
const entries = all.filter(({name}, index) => !index || name.includes(values.only));
const server = await serveFiles(files);
const browser = await launchChromium();

/** One load of a page in a new context: when it was painted, the work of scripts until then, requests and bytes. */
async function load({path, hasBar}, condition) {
  const context = await browser.newContext({userAgent: personsAgent(), viewport: {width: 1280, height: 800}});
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error));
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send(...conditions[condition]);
  const traced = condition === 'slowProcessor';
  if (traced) await browser.startTracing(page, {categories: ['devtools.timeline', 'v8', 'blink.user_timing']});
  server.takeRequests();
  await page.goto(server.addressOf(path));
  if (hasBar) await page.waitForFunction(() => performance.getEntriesByName('painted')[0], null, {polling: 50});
  else await page.waitForTimeout(settling);
  const painted = hasBar && (await page.evaluate(() => performance.getEntriesByName('painted')[0].startTime));
  const requests = server.takeRequests().filter((request) => request.path !== path);
  const events = traced ? JSON.parse(await browser.stopTracing()).traceEvents : [];
  await context.close();
  if (errors.length) throw errors[0];
  return {
    ...(hasBar && {[`${condition} painted`]: painted}),
    ...(hasBar && traced && {script: scriptTime(events)}),
    requests: requests.length,
    bytes: requests.reduce((sum, {bytes}) => sum + bytes, 0),
  };
}

const scriptEvents =
  /^(EvaluateScript|v8\.(compile\w*|evaluateModule|callFunction|run|produceCache)|FunctionCall|TimerFire|RunMicrotasks|EventDispatch|FireAnimationFrame|V8\.GC\w*)$/;

/** Processor time of scripts on the page's main thread until the bar was painted, in ms. Nested events count once. */
function scriptTime(events) {
  const mark = events.find(({name, cat}) => name === 'painted' && /user_timing/.test(cat));
  const scripts = events
    .filter(
      ({name, ph, tid, pid, ts}) =>
        ph === 'X' && scriptEvents.test(name) && tid === mark.tid && pid === mark.pid && ts < mark.ts,
    )
    .sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  let end = 0;
  let sum = 0;
  for (const {ts, dur, tdur = dur} of scripts) {
    if (ts < end) continue;
    end = ts + dur;
    sum += tdur;
  }
  return sum / 1000;
}

try {
  const tasks = entries.flatMap((entry) =>
    Object.keys(conditions).map((condition) => ({entry, run: () => load(entry, condition)})),
  );
  const samples = await runRounds(
    tasks,
    limits,
    (round) => process.stderr.isTTY && process.stderr.write(`\rround ${round} `),
  );
  const [base] = entries;
  const columns = ['slowNetwork painted', 'slowProcessor painted', 'script'];
  const rows = entries.map((entry) => {
    const own = samples.get(entry);
    const cells = columns.flatMap((column) => {
      if (!own[column]) return ['', ''];
      const ratio = summarizeRatios(own[column], samples.get(base)[column]).median;
      return [summarize(own[column]).median.toFixed(0), `${ratio.toFixed(2)} ×`];
    });
    return [entry.name, ...cells, summarize(own.requests).median, summarize(own.bytes).median.toFixed(0)];
  });
  console.log(
    `Chromium ${browser.version()}, ${samples.get(base).script.length} rounds; ms until the bar is painted with its links, and × the first row\n`,
  );
  console.log(
    table(['', 'slow network', '', 'processor 4× slower', '', 'its scripts', '', 'requests by then', 'bytes'], rows),
  );
} finally {
  await browser.close();
  server.close();
}
