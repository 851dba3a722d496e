// Writes what the browsers' tests gave as one JSON line a test, which suites.mjs counts; see also node-reporter.mjs.

import {appendFileSync} from 'node:fs';
import {relative} from 'node:path';
import {formatWithOptions} from 'node:util';

/** A reporter of @web/test-runner: to the file `output`, or else to the terminal. */
export function browserReporter(output) {
  return {
    reportTestFileResults({sessionsForTestFile}) {
      const records = sessionsForTestFile.flatMap(recordsOf);
      if (output) appendFileSync(output, records.map((record) => JSON.stringify(record) + '\n').join(''));
      else for (const {status, engine, name, error = ''} of records) console.log(status, engine, name, error);
    },
  };
}

function recordsOf(session) {
  const {errors, logs, passed, request404s, testFile, testResults} = session;
  const engine = session.browser.engine;
  const file = relative(process.cwd(), testFile);
  const log = logs.map((entry) => formatWithOptions({depth: 4}, ...entry)).join('\n');
  const missing = request404s.length ? `\nnot found: ${request404s.join(', ')}` : '';
  const failure = (name, error) => ({
    engine,
    file,
    name,
    status: 'failed',
    error: describe(error) + missing,
    log,
  });

  const records = testResults ? flatten(testResults) : [];
  const results = records.map(({path, test}) => {
    const name = path.join(' › ');
    if (test.passed) return {engine, file, name, status: 'passed', ms: test.duration};
    if (test.skipped) return {engine, file, name, status: 'skipped'};
    return test.error && failure(name, test.error);
  });
  results.push(...errors.map((error) => failure('(file)', error)));
  // A test that neither passed nor failed was not run: by --grep, or after a hook that failed, which is among the errors.
  const known = results.filter(Boolean);
  const unexplained = !passed && known.length === results.length && !known.some(({status}) => status === 'failed');
  return unexplained ? [...known, failure('(file)', {message: 'did not pass'})] : known;
}

function flatten(suite, above = []) {
  const path = suite.name ? [...above, suite.name] : above;
  return [
    ...suite.tests.map((test) => ({path: [...path, test.name], test})),
    ...suite.suites.flatMap((inner) => flatten(inner, path)),
  ];
}

function describe({name = 'Error', message, stack, expected, actual}) {
  const difference = expected === undefined ? '' : `\nexpected: ${expected}\nactual:   ${actual}`;
  return `${name}: ${message}${difference}${stack ? `\n${stack}` : ''}`;
}
