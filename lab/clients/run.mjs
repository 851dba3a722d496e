// `npm run test:clients`: analytics clients as their makers ship them, in a real Chromium, with the sinks as a site has them.
//
//   npm run test:clients -- posthog mixpanel   these alone
//   --rounds 0                                 so many readers who leave, 10 without it
//   --write docs/analytics-proof.md            the table as a page of Markdown

import {parseArgs} from 'node:util';

import {prepare} from './lib/install.mjs';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {rounds: {type: 'string', default: '10'}, write: {type: 'string'}},
});
const rounds = Number(values.rounds);
if (!Number.isInteger(rounds) || rounds < 0) throw new TypeError(`--rounds takes a whole number, not ${values.rounds}`);

prepare();
// What is installed and built only now can be imported only now.
const {proveAll} = await import('./lib/all.mjs');
const failed = await proveAll(positionals, {rounds, write: values.write});
process.exit(failed ? 1 : 0);
