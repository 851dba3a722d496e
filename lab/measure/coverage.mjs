// How often the interval of estimateDark holds the truth, for simulated sites of many shapes: `npm run test:estimate`.
// Exits with 1 where it does so in fewer than 90 of 100.

import {estimateDark} from 'dark-social/measure';
import {coverage, sites} from './sites.mjs';

const seeds = Number(process.argv[2] ?? 100);
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1]?.toFixed(2) ?? '–';
console.log(`${seeds} seeds each; low, likely, high and all dark visits as multiples of the truth (medians)\n`);
console.log('| site | held | no figure | low | likely | high | dark |\n| --- | --- | --- | --- | --- | --- | --- |');
let least = 1;
for (const [name, shape] of Object.entries(sites)) {
  const {held, none, ...ends} = coverage(shape, seeds, estimateDark);
  const part = held / (seeds - none);
  least = Math.min(least, part);
  const cells = [`${(part * 100).toFixed(1)} %`, none, ...Object.values(ends).map(median)];
  console.log(`| ${name} | ${cells.join(' | ')} |`);
}
console.log(`\nleast: ${(least * 100).toFixed(1)} %`);
if (least < 0.9) process.exitCode = 1;
