// `npm run bench:visits`: how long the first classification of a visit takes on a processor made 4 times slower.

import {parseArgs} from 'node:util';

import {launchChromium} from './lib/chromium.mjs';
import {measureClassification, slowdown} from './lib/classification.mjs';
import {positive} from './lib/options.mjs';
import {summarize} from './lib/statistics.mjs';
import {table} from './lib/table.mjs';

const {values} = parseArgs({options: {rounds: {type: 'string', default: '15'}}});
const rounds = positive(values, 'rounds');

const browser = await launchChromium();
try {
  const {first, longestTask} = await measureClassification(browser, rounds);
  const cells = (samples) => {
    const {median, q1, q3} = summarize(samples);
    return [median.toFixed(1), `${q1.toFixed(1)}–${q3.toFixed(1)}`];
  };
  console.log(`Chromium ${browser.version()}, processor ${slowdown}× slower, ${rounds} fresh pages; ms\n`);
  console.log(
    table(
      ['', 'median', 'quartiles', 'at most'],
      [
        ['classification of the first visit', ...cells(first), 8],
        ['longest task of ours, until a second after loading', ...cells(longestTask), 50],
      ],
    ),
  );
} finally {
  await browser.close();
}
