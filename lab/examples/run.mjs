// Installs each example from the packed package, checks its types, builds and serves it, does in it what a visitor does, and ends with
// one line of counts.
//
//   node lab/examples/run.mjs [react] [next] …
//     --engine=firefox   only this engine (or several: chromium,firefox)
//     --no-build         the examples as they were built last
//
// dist/ must be there. Examples that need a newer Node than the package does get it as the package `node`.

import {parseArgs} from 'node:util';

import {nodeSuite} from '../../test/tools/suites.mjs';
import {Tally} from '../../test/tools/tally.mjs';
import {build, examples, isBuilt, pack} from './examples.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: {engine: {type: 'string', default: 'chromium,firefox,webkit'}, build: {type: 'boolean', default: true}},
});
const tally = new Tally();
const wanted = positionals.length ? positionals : Object.keys(examples);
const built = [];

const tarball = values.build && (await pack());
for (const name of wanted) {
  if (!values.build) {
    if (isBuilt(name)) built.push(name);
    continue;
  }
  const start = performance.now();
  const error = await build(name, tarball).catch(({message}) => message);
  if (!error) built.push(name);
  const record = {name: `${name} is installed, checked and built`, status: error ? 'failed' : 'passed', error};
  tally.add(name, [record], (performance.now() - start) / 1000);
}
if (built.length) {
  const env = {TEST_ENGINES: values.engine, TEST_EXAMPLES: built.join()};
  tally.add('tests', await nodeSuite({folder: 'lab/examples', partial: true, env}));
}
tally.print();
process.exitCode = tally.failed ? 1 : 0;
