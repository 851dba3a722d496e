// `npm run test:clients`: analytics clients as their makers ship them, in a real Chromium, with the sinks as a site has them.
//
//   npm run test:clients -- posthog mixpanel   these alone

import {parseArgs} from 'node:util';

import {prepare} from './lib/install.mjs';

const {positionals} = parseArgs({allowPositionals: true});

prepare();
// What is installed and built only now can be imported only now.
const {proveAll} = await import('./lib/all.mjs');
const failed = await proveAll(positionals);
process.exit(failed ? 1 : 0);
