// Lets everything fail that can between a page and its collector, and counts what is lost: `npm run test:faults`.
// `-- --grep=storage` takes those whose name matches. Exits with 1 where something is lost that may not be.

import {parseArgs} from 'node:util';

import {table} from '../bench/lib/table.mjs';
import {inLanes} from '../../test/tools/suites.mjs';
import {faults} from './faults.mjs';
import {hold} from './hold.mjs';
import {openReaders} from './readers.mjs';

const {values} = parseArgs({options: {grep: {type: 'string', default: ''}}});
const wanted = faults.filter(({name}) => name.includes(values.grep));
const readers = await openReaders();
const rows = [];
const errors = [];
try {
  // Most of them wait most of the time.
  await inLanes(3, wanted, async (fault) => {
    try {
      const {caused, acknowledged, lost, seconds} = await hold(fault, readers);
      const share = `${((100 * lost) / caused).toFixed(1)} %`;
      rows.push([fault.name, caused, acknowledged || '–', lost, share, seconds.toFixed(1), 'passed']);
    } catch (error) {
      rows.push([fault.name, '', '', '', '', '', 'FAILED']);
      errors.push(`${fault.name}: ${error.stack}`);
    }
    console.error(`${rows.length} of ${wanted.length}: ${fault.name}`);
  });
} finally {
  await readers.close();
}
rows.sort(([a], [b]) => wanted.findIndex(({name}) => name === a) - wanted.findIndex(({name}) => name === b));
console.log(table(['fault', 'events', 'acknowledged to a tab that lives', 'lost', '', 's', ''], rows));
for (const error of errors) console.error(`\n${error}`);
console.log(`\n${wanted.length - errors.length} passed, ${errors.length} failed`);
process.exitCode = errors.length || !wanted.length ? 1 : 0;
