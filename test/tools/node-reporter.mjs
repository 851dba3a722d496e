// Writes what node:test gave as one JSON line a test, which suites.mjs counts; see also browser-reporter.mjs.

import {inspect} from 'node:util';

/** A reporter for `node --test-reporter` and one file. */
export default async function* (events) {
  const names = [];
  for await (const {type, data} of events) {
    if (type === 'test:start') names.splice(data.nesting, Infinity, data.name);
    // What went wrong outside any test is but a remark to node:test; its exit code says more.
    if (type === 'test:diagnostic' && /^Error/.test(data.message)) process.stderr.write(`${data.message}\n`);
    if (type !== 'test:pass' && type !== 'test:fail') continue;
    const {error, type: kind, duration_ms: ms} = data.details;
    // A suite is no test, unless it is the suite itself that failed; and --grep did not ask for all.
    if (error?.failureType === 'subtestsFailed' || (kind === 'suite' && !error)) continue;
    if (data.skip === 'test name does not match pattern') continue;
    const whole = [...names.slice(0, data.nesting), data.name].join(' › ');
    // Files that run together name themselves; see together.mjs.
    const [, file, name] = /^(?:(\S+\.test\.mjs): )?(.*)$/s.exec(whole);
    const skipped = data.skip !== undefined || data.todo !== undefined;
    const status = error ? 'failed' : skipped ? 'skipped' : 'passed';
    const engine = /\[(chromium|firefox|webkit)\]/.exec(name)?.[1];
    yield JSON.stringify({name, file, status, engine, ms, error: error && describe(error)}) + '\n';
  }
  // Without this line, tests that are missing above went unheard: a test may have called process.exit(0).
  yield '{"end": true}\n';
}

function describe({cause, message}) {
  return cause instanceof Error ? inspect(cause) : String(cause ?? message);
}
