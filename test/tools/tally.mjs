// Counts records and tells them to a person: a line a suite as it ends, the failures again at the end, and then the sum.

const states = ['passed', 'failed', 'skipped'];

export class Tally {
  #records = [];
  #flaky = [];

  get failed() {
    return this.#count('failed') > 0 || this.#count('passed') === 0;
  }

  /** Adds a suite's records; those of a suite that drives several engines get a line an engine. */
  add(label, records, seconds) {
    this.#records.push(...records.map((record) => Object.assign(record, {label})));
    const took = seconds === undefined ? '' : `  ${seconds.toFixed(1)} s`;
    for (const [engine, part] of byEngine(label, records)) {
      const counts = states.map((state) => `${count(part, state)} ${state}`).join(', ');
      console.log(`${`${label} ${engine}`.trim().padEnd(18)} ${counts}${took}`);
    }
    for (const record of records) if (record.status === 'failed') console.log(describe(record));
  }

  /** A test that failed has passed when it was run again. */
  passedAgain(record) {
    record.status = 'passed';
    this.#flaky.push(record);
  }

  /** What took longest: so many tests, and files. */
  printSlowest(many) {
    const print = (title, rows) => {
      const longest = rows.sort((a, b) => b.ms - a.ms).slice(0, many);
      console.log(`\n${title}`);
      for (const {ms, label, text} of longest)
        console.log(`${(ms / 1000).toFixed(1).padStart(7)} s  ${label}  ${text}`);
    };
    const timed = this.#records.filter(({ms}) => ms);
    const files = {};
    for (const {ms, label, file} of timed) (files[`${label} ${file}`] ??= {ms: 0, label, text: file}).ms += ms;
    print(
      'Slowest tests',
      timed.map(({ms, label, name}) => ({ms, label, text: name})),
    );
    print('Slowest files', Object.values(files));
  }

  /** The failures once more, and the last line. */
  print() {
    const failures = this.#records.filter(({status}) => status === 'failed');
    if (failures.length) console.log(`\nFailures\n${failures.map(describe).join('\n')}`);
    if (this.#flaky.length)
      console.log(`\nFailed beside others, passed alone\n${this.#flaky.map(describe).join('\n')}`);
    const skipped = this.#count('skipped');
    console.log('');
    console.log(
      `${this.#count('passed')} passed, ${this.#count('failed')} failed${skipped ? `, ${skipped} skipped` : ''}`,
    );
  }

  #count(state) {
    return count(this.#records, state);
  }
}

function byEngine(label, records) {
  const parts = new Map();
  for (const record of records) {
    const engine = record.engine && !label.includes(record.engine) ? record.engine : '';
    parts.set(engine, [...(parts.get(engine) ?? []), record]);
  }
  return parts;
}

function count(records, state) {
  return records.filter(({status}) => status === state).length;
}

function describe({label, engine = '', file = '', name, error = '', log}) {
  const where = [label, label.includes(engine) ? '' : engine, file].filter(Boolean).join(', ');
  const text = `${error}${log ? `\nconsole: ${log}` : ''}`.trim().replace(/^/gm, '      ');
  return `  ✗ ${name} (${where})\n${text}`;
}
