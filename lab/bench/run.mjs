// `npm run bench`: this package beside static HTML, a plain Lit element and its peers, in one run of a real Chromium.
//
//   --rounds N    measured rounds (default 15); one more before them warms up and is dropped
//   --seconds N   no further round begins after that time (default 300), so that a slow machine measures fewer
//   --json FILE   where the figures go (default lab/bench/results.json)
//
// It fails only where a contender does not draw its bars: times are for people to judge.
import {writeFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {prepare, versions} from './lib/install.mjs';
import {positive} from './lib/options.mjs';

const {values: options} = parseArgs({
  options: {
    rounds: {type: 'string', default: '15'},
    seconds: {type: 'string', default: '300'},
    json: {type: 'string', default: fileURLToPath(new URL('results.json', import.meta.url))},
  },
});
const limits = {rounds: positive(options, 'rounds'), seconds: positive(options, 'seconds')};

prepare();
// What is installed and built only now can be imported only now.
const {compare} = await import('./lib/compare.mjs');
const {resultsOf, printed} = await import('./lib/report.mjs');

try {
  const {entries, samples, browser} = await compare(limits, showProgress);
  const results = resultsOf(entries, samples, {browser, node: process.version, versions: versions()});
  await writeFile(options.json, JSON.stringify(results, null, 2) + '\n');
  console.log(printed(results));
} catch (error) {
  console.error(error.message.split('\n', 1)[0]);
  process.exitCode = 1;
}

function showProgress(round) {
  if (process.stderr.isTTY)
    process.stderr.write(`\r${round ? `round ${round} of ${limits.rounds}` : 'warming up'}\u001b[K`);
}
