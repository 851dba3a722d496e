// Walks the routers' tour through built applications of Next, SvelteKit 2 and 3, Nuxt and Astro, and ends with one
// line of counts.
//
//   node lab/frameworks/run.mjs [next] [sveltekit] [sveltekit-3] [nuxt] [astro]
//     --engine=firefox   only this engine (or several: chromium,firefox)
//
// Each is installed in its own folder by `npm ci`, built, and served as built by its own server. Those that need a newer Node than the
// package does bring it as the package `node`, so that any Node that runs this will do. dist/ must be there.

import {parseArgs} from 'node:util';

import {nodeSuite} from '../../test/tools/suites.mjs';
import {Tally} from '../../test/tools/tally.mjs';
import {build, frameworks} from './frameworks.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {engine: {type: 'string', default: 'chromium,firefox'}},
});
const tally = new Tally();
const built = [];

for (const name of positionals.length ? positionals : Object.keys(frameworks)) {
  const start = performance.now();
  const error = await build(name).catch(({message}) => message);
  if (!error) built.push(name);
  const record = {name: `${name} is installed and built`, status: error ? 'failed' : 'passed', error};
  tally.add(name, [record], (performance.now() - start) / 1000);
}
if (built.length) {
  process.env.TEST_FRAMEWORKS = built.join();
  const env = {TEST_ENGINES: values.engine};
  tally.add('tests', await nodeSuite({folder: 'lab/frameworks', partial: true, env}));
}
tally.print();
process.exitCode = tally.failed ? 1 : 0;
