// The test command: brings the engines, builds, runs every suite, and ends with one line of counts.
//
//   node test/run.mjs [lint] [types] [node] [browser] [e2e]   all suites, or the named ones
//     --engine=firefox   only this engine (or several: chromium,webkit)
//     --grep=text        only tests whose name matches
//     --no-build         with dist/ as it is
//     --whole            journeys in every engine that can walk them, all units in every engine, and those of the elements
//                        against the script-tag files as well
//     --slowest=20       tells which tests and files took longest

import {parseArgs} from 'node:util';

import {engineNames, findBrowsers, howToGet} from './tools/browsers.mjs';
import {installMissing} from './tools/install.mjs';
import {run} from './tools/processes.mjs';
import {browserSuite, inLanes, journeySuite, nodeSuite, npmSuite} from './tools/suites.mjs';
import {Tally} from './tools/tally.mjs';

const suiteNames = ['lint', 'types', 'node', 'browser', 'e2e'];
/** With `--whole`, the tests of the elements run against these files too. */
const scripts = ['dark-social.min.js', 'dark-social-lite.min.js'];
/** More failures than this are no matter of time. */
const maxRunAgain = 5;
const tally = new Tally();

try {
  const options = readOptions();
  await main(options);
  if (options.slowest) tally.printSlowest(options.slowest);
} catch (error) {
  tally.add('test command', [{name: 'start', status: 'failed', error: error.stack}]);
}
tally.print();
process.exitCode = tally.failed ? 1 : 0;

async function main({suites, engines, grep, build, whole}) {
  const available = suites.some((suite) => ['browser', 'e2e'].includes(suite)) ? bringEngines(engines, suites) : [];
  // Needs no build, which is the work of one core.
  const linted = suites.includes('lint') && measure('lint', () => npmSuite('lint'));
  if (build && !(await builds())) return linted;

  const jobs = {
    browser: available.flatMap((engine, index) => [
      [`browser ${engine}`, (only) => browserSuite(engine, {grep, whole: whole || !index, only})],
      ...(whole ? scripts : []).map((script) => [
        `${script} ${engine}`,
        (only) => browserSuite(engine, {grep, whole, script, only}),
      ]),
    ]),
    node: [['node', (only) => nodeSuite({grep, only})]],
    types: [['types', () => npmSuite('types')]],
    e2e: available.map((engine) => [`journeys ${engine}`, (only) => journeySuite(engine, {grep, whole, only})]),
  };
  const of = (suite) => (suites.includes(suite) ? jobs[suite] : []);
  // All suites wait for pages half of their time, so three of them keep two cores busy. The longest comes first, the short ones last.
  const [longest, ...journeys] = of('e2e');
  const inOrder = [longest, ...of('browser'), ...of('node'), ...journeys, ...of('types')].filter(Boolean);
  const failed = [];
  const inLane = inOrder.map(([label, suite]) => async () => {
    const records = await measure(label, suite);
    failed.push({suite, failures: records.filter(({status, file}) => status === 'failed' && file)});
  });
  await inLanes(3, [() => linted, ...inLane], (job) => job());
  await runAgain(failed);
}

/**
 * On a slow machine a test may run into a time limit because others run beside it. A few failed tests are run again, file by file, with
 * nothing beside them; those that pass are named at the end.
 */
async function runAgain(failed) {
  const count = failed.reduce((sum, {failures}) => sum + failures.length, 0);
  if (count > maxRunAgain) return;
  for (const {suite, failures} of failed.filter(({failures}) => failures.length)) {
    const records = await suite([...new Set(failures.map(({file}) => file))]);
    const isClean = records.every(({status}) => status !== 'failed');
    const passes = ({name, file}) =>
      records.some((record) => record.status === 'passed' && record.name === name && record.file === file);
    for (const failure of failures) if (isClean && passes(failure)) tally.passedAgain(failure);
  }
}

function readOptions() {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      engine: {type: 'string'},
      grep: {type: 'string'},
      'no-build': {type: 'boolean'},
      whole: {type: 'boolean'},
      slowest: {type: 'string'},
    },
  });
  const suites = positionals.length ? positionals : suiteNames;
  const engines = values.engine?.split(',') ?? engineNames;
  const unknown = [
    ...suites.filter((name) => !suiteNames.includes(name)),
    ...engines.filter((name) => !engineNames.includes(name)),
  ];
  if (unknown.length) throw new Error(`no such suite or engine: ${unknown.join(', ')}`);
  return {
    suites,
    engines,
    grep: values.grep,
    build: !values['no-build'],
    whole: values.whole,
    slowest: Number(values.slowest ?? 0),
  };
}

function bringEngines(engines, suites) {
  installMissing(engines);
  const found = findBrowsers();
  for (const engine of engines.filter((name) => !found[name])) {
    console.log(`${engine} is left out, since it is not here. To have it tested: ${howToGet[engine]}.`);
    if (suites.includes('browser')) tally.add(`browser ${engine}`, [{name: engine, status: 'skipped'}]);
  }
  return engines.filter((name) => found[name]);
}

async function builds() {
  const {code, output} = await run('npm', ['run', '--silent', 'build'], {limit: 600_000});
  if (code !== 0) tally.add('build', [{name: 'npm run build', status: 'failed', error: output}]);
  return code === 0;
}

async function measure(label, suite) {
  const start = performance.now();
  const records = await suite();
  tally.add(label, records, (performance.now() - start) / 1000);
  return records;
}
