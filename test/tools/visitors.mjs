// People with browsers, for journeys: one interface over the three engines. Each visitor is a person of its own, with tabs.

import {after, test} from 'node:test';

import {engineNames, findBrowsers, howToGet, wantedEngines} from './browsers.mjs';
import {Visitor} from './visitor.mjs';

/**
 * Declares a journey in each engine: `journey('a link comes back', async ({newVisitor, name}) => {…}, {hosts, engines})`.
 * Its visitors leave when it ends. An engine that is not installed makes it a skipped test.
 * - `engines`: those that can run it. The test command, which has little time, runs it in those of `often` alone, by default the first.
 * - `sameVisitor`: for the rows of a table, each with one visitor who opens one page and stores nothing. The journeys of a file share that
 *   visitor and their tab, since a new one takes as long as such a row.
 */
export function journey(
  title,
  run,
  {engines = engineNames, often = engines.slice(0, 1), sameVisitor = false, ...options} = {},
) {
  const walking = process.env.TEST_JOURNEYS === 'often' ? often : engines;
  const file = process.env.TEST_FILE ? `${process.env.TEST_FILE}: ` : '';
  for (const name of walking.filter((engine) => wantedEngines.includes(engine))) {
    const skip = !findBrowsers()[name] && howToGet[name];
    const declared = [
      `${file}${title} [${name}]`,
      {skip, timeout: 90_000},
      async (context) => {
        const engine = await running(name, options);
        const visitors = [];
        const key = `${file}${name}`;
        const newVisitor = async (traits) => {
          const shared = sameVisitor && sharedVisitors.get(key);
          const visitor = shared || (await engine.newVisitor(traits));
          // So that the next page does not come from one of the same site.
          if (shared) await shared.open('about:blank');
          // Back when the journey has passed: after a failure, the next one gets a new visitor.
          sharedVisitors.delete(key);
          visitors.push(visitor);
          return visitor;
        };
        const leave = () => Promise.allSettled(visitors.map((visitor) => visitor.close()));
        context.signal.addEventListener('abort', leave);
        try {
          await run({name, newVisitor, context});
          if (sameVisitor) sharedVisitors.set(key, visitors.pop());
        } finally {
          await leave();
        }
      },
    ];
    if (file) waiting.push(declared);
    else test(...declared);
  }
}

/** Journeys of files that run together, for together.mjs to declare when it has them all. */
export const waiting = [];

/** Starts an engine by hand: `{name, newVisitor(traits), close()}`. `hosts`: `{'shop.test': site}`. */
export async function launch(name, options) {
  const {start} = await import(`./engines/${name}.mjs`);
  const browser = await start(options);
  return {
    name,
    /**
     * `{userAgent, viewport: {width, height}, locale, reducedMotion: true, colorScheme: 'dark', automated: true, javaScript: false}`, all
     * optional. Firefox and WebKit always say that they are automated, Chromium only where asked.
     * Without JavaScript no script of a page runs, but `evaluate()` does.
     */
    async newVisitor({viewport = {width: 1200, height: 800}, locale = 'en-US', ...traits} = {}) {
      const visitor = new Visitor(await browser.newVisitor({viewport, locale, ...traits}));
      await visitor.newTab({first: true});
      return visitor;
    },
    close: () => browser.close(),
  };
}

const engines = new Map();
/** The visitors of `sameVisitor`, by file and engine. */
const sharedVisitors = new Map();
after(async () => {
  await Promise.allSettled([...sharedVisitors.values()].map((visitor) => visitor.close()));
  await Promise.allSettled([...engines.values()].map(async (engine) => (await engine).close()));
});

function running(name, options) {
  const hosts = Object.entries(options.hosts ?? {}).map(([host, site]) => [host, site.port]);
  const key = JSON.stringify([name, {...options, hosts}]);
  if (!engines.has(key)) engines.set(key, launch(name, options));
  return engines.get(key);
}
