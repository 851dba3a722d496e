// fast-check as property tests take it, in Node and, with what the bundler puts in, in browsers.

import fc from 'fast-check';

/** How much longer than the test command this run may take. */
const longer = Number(process.env.TEST_RUNS || 1);

// The test command tries the same inputs each time, so that what it says of a change is about the change. Long runs draw new ones.
if (longer === 1) fc.configureGlobal({seed: 2611});

/** How often a property is tried. */
export const times = (runs) => runs * longer;

export default fc;
