// The suites of the test command. Each runs in processes of its own and gives records, `{name, file, engine, status, error}`.

import {existsSync, mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';

import {packageRoot, run} from './processes.mjs';

const minutes = 60_000;

/** An npm script: one test, passed if its exit code says so. */
export async function npmSuite(script) {
  const {code, output} = await run('npm', ['run', '--silent', script], {limit: 10 * minutes});
  return [code === 0 ? {name: script, status: 'passed'} : failed(script, output || `ended with ${code}`)];
}

/** Files whose tests mostly wait: they run beside the others. */
const mostlyWaiting = ['test/node/collector-lock.test.mjs', 'test/node/collector-server.test.mjs'];

/** The tests of a folder that run in Node: a process a file. `partial`: files may have none to run. `only`: these files alone. */
export async function nodeSuite({grep, only, folder = 'test/node', partial = !!grep, env = {}}) {
  const files = only ?? testFiles(folder, '.test.mjs');
  const runInOrder = async (some) => {
    const results = [];
    for (const file of some) {
      const records = await nodeTests([file], {grep, partial}, env);
      results.push(...records.map((record) => ({...record, file})));
    }
    return results;
  };
  const waits = (file) => mostlyWaiting.includes(file);
  const results = await Promise.all([
    runInOrder(files.filter((file) => !waits(file))),
    runInOrder(files.filter(waits)),
  ]);
  return orNone(results.flat(), folder, grep);
}

/** The journeys in one engine, which is driven from outside: all in one process. `only`: those of these files. */
export async function journeySuite(engine, {grep, whole, only}) {
  const files = only ?? testFiles('test/e2e', '.test.mjs');
  const env = {TEST_ENGINES: engine, TEST_JOURNEYS: whole ? 'all' : 'often'};
  // Of some files no journey is for this engine.
  const records = await nodeTests(['test/tools/together.mjs', ...files], {grep, partial: true}, env);
  return orNone(records, 'test/e2e', grep);
}

function nodeTests(files, {grep, partial = !!grep}, env) {
  return recorded(files, {endMark: true, partial}, (output) => {
    const reporter = ['--test-reporter=./test/tools/node-reporter.mjs', `--test-reporter-destination=${output}`];
    const only = grep ? [`--test-name-pattern=${grep}`] : [];
    return run(process.execPath, [...reporter, ...only, ...files], {env, limit: 30 * minutes});
  });
}

/** What engines differ in most: focus, keys, clipboard, menus, documents, navigation. */
const ofPlatform =
  /\/elements\/(copying|documents|keyboard|menu|places)|\/core\/page\/|\/core\/share\/follow-link|\/core\/token\/signer/;

/**
 * The tests inside one engine, unless `whole` those alone that engines may differ in. `script`: those of the elements, against
 * this file of dist/ in place of the modules. `only`: those of these files.
 */
export async function browserSuite(engine, {grep, whole, script, only}) {
  const everything = ['core', 'channels', 'analytics', 'consent', 'shorteners', 'locales', 'measure', 'elements'];
  const folders = script ? ['elements'] : everything;
  const all = folders.flatMap((folder) => testFiles(`test/${folder}`, '.test.ts'));
  const files = only ?? all.filter((file) => whole || ofPlatform.test(file));
  if (!files.length) return orNone([], `test/{${folders}}`, grep);
  return recorded(files, {partial: !!grep}, (output) => {
    const env = {
      TEST_ENGINES: engine,
      TEST_OUTPUT: output,
      TEST_FILES: files.join(),
      TEST_GREP: grep ?? '',
      TEST_SCRIPT: script ?? '',
    };
    const args = ['node_modules/@web/test-runner/dist/bin.js', '--config', 'test/web-test-runner.config.mjs'];
    return run(process.execPath, args, {env, limit: 30 * minutes * Number(process.env.TEST_RUNS || 1)});
  });
}

/** Runs `job` over all items, so many at a time. */
export async function inLanes(lanes, items, job) {
  const waiting = items.entries();
  const results = [];
  const lane = async () => {
    for (const [index, item] of waiting) results[index] = await job(item);
  };
  await Promise.all(Array.from({length: lanes}, lane));
  return results;
}

// Beside what the tests themselves tell: a file that told nothing, unless it is `partial`, a run in which files may; and a
// process that ended badly without a reason.
async function recorded(files, {endMark, partial}, start) {
  const folder = mkdtempSync(join(tmpdir(), 'tests-'));
  const output = join(folder, 'records');
  const ended = await start(output);
  const lines = existsSync(output) ? readFileSync(output, 'utf8').split('\n').filter(Boolean) : [];
  rmSync(folder, {recursive: true, force: true});

  const told = lines.map((line) => JSON.parse(line));
  const records = told.filter(({end}) => !end);
  const heard = new Set(records.map(({file}) => file ?? files[0]));
  const silent = files.filter((file) => !heard.has(file));
  const end = `(the process ended with ${ended.code})\n${ended.output}`;
  const missing = silent.length > 0 && !partial;
  if (missing) records.push(failed(silent.join(', '), `no test, or none that ended ${end}`));
  // Exit code 1 is a failed test, or else something outside the tests; any other is always the latter. The browsers' runner
  // exits with 1 also for a file of which no test was asked for.
  const failures =
    records.some(({status}) => status === 'failed') || (silent.length > 0 && !endMark && ended.code === 1);
  const asExpected = ended.code === (failures ? 1 : 0);
  if (!missing && (!asExpected || (endMark && !told.at(-1)?.end))) {
    records.push(failed('(process)', `went wrong outside the tests ${end}`));
  }
  return records;
}

// Not to have run anything is a failure, but where --grep asks for what other suites have.
function orNone(records, where, grep) {
  return records.length || grep ? records : [failed('(suite)', `no test was run of ${where}`)];
}

function testFiles(folder, ending) {
  const path = join(packageRoot, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, {recursive: true})
    .filter((name) => name.endsWith(ending) && !name.includes('node_modules'))
    .map((name) => relative(packageRoot, join(path, name)))
    .sort();
}

function failed(name, error) {
  return {name, status: 'failed', error};
}
