// The comparison itself: every contender, and once more with `content-visibility: auto` those that have it.
import {contenders} from '../contenders/index.mjs';
import {launchChromium, newPage} from './chromium.mjs';
import {measureFirstBar, measureThousand} from './measure.mjs';
import {runRounds} from './rounds.mjs';
import {serve} from './server.mjs';

/** How many first bars of each a round has: they are short, and swing most. */
const firstBars = 4;

/** Resolves to the entries of the table and, for each, its samples by measure. */
export async function compare(limits, onRound) {
  const entries = await loadEntries();
  const server = await serve(entries);
  const browser = await launchChromium();
  try {
    const page = await newPage(browser);
    const errors = [];
    page.on('pageerror', (error) => errors.push(error));
    const task = (entry, measure) => ({
      entry,
      run: async () => {
        const measured = await measure(page, server.addressOf(entry));
        if (errors.length) throw errors[0];
        return measured;
      },
    });
    const tasks = entries.flatMap((entry) => [
      ...Array.from({length: entry.variant ? 0 : firstBars}, () => task(entry, measureFirstBar)),
      task(entry, measureThousand),
    ]);
    return {
      entries,
      samples: await runRounds(tasks, limits, onRound),
      browser: `Chromium ${browser.version()}`,
    };
  } finally {
    await browser.close();
    server.close();
  }
}

async function loadEntries() {
  const entries = await Promise.all(
    contenders.map(async (contender) => ({...contender, ...(await contender.bytes())})),
  );
  const variants = entries
    .filter(({visibility}) => visibility)
    .map((entry) => ({
      ...entry,
      name: `${entry.name}, content-visibility`,
      variant: true,
      style: `${entry.style} ${entry.visibility}`,
    }));
  return [...entries, ...variants];
}
