// Tries the clients one after the other, and prints what came of it.

import {writeFile} from 'node:fs/promises';

import * as clients from '../clients/index.mjs';
import {table} from '../../bench/lib/table.mjs';
import {installed} from './install.mjs';
import {proofPage} from './proof.mjs';
import {laboratory} from './prove.mjs';
import {latency} from './server.mjs';

/** Puts each to the test, or those named; resolves to how many failed. */
export async function proveAll(names, {rounds, write}) {
  const wanted = names.length ? names.map(exportOf) : Object.keys(clients).sort();
  const unknown = wanted.filter((name) => !clients[name]);
  if (unknown.length)
    throw new TypeError(`no client ${unknown.join(', ')}; there are ${Object.keys(clients).join(', ')}`);
  const {prove, version, close} = await laboratory(rounds);
  const results = [];
  for (const name of wanted) {
    const client = clients[name];
    const result = await within(150_000, prove(fileOf(name), client)).catch(({message}) => ({error: message}));
    results.push({name, client, ...result, ...judge(client, result)});
    console.log(line(results.at(-1)));
  }
  await close();
  const {heading, rows, reasons} = report(results, version);
  if (write) {
    const date = new Date().toISOString().slice(0, 10);
    await writeFile(write, proofPage({heading, rows, reasons}, {version, latency, date}));
  }
  return results.filter(({error}) => error).length;
}

/** Every share must arrive, unless the client's file says why one may not. */
function judge(client, {error, arrivals, rounds}) {
  if (error || client.leaving || !lost(client, {arrivals, rounds})) return {};
  return {error: `${arrivals['at once']} of ${rounds} shares arrived from a page that was left in the same task`};
}

const lost = ({contract}, {arrivals, rounds}) => !contract && arrivals['at once'] < rounds;

/** `6 of 10, 4 more with the next page`. */
const arrivalsInWords = ({'at once': atOnce, later}, rounds) =>
  `${atOnce} of ${rounds}${later ? `, ${later} more with the next page` : ''}`;

const line = ({name, client, error, arrivals, rounds, when}) => {
  if (error) return `✗ ${name}\n${error.replace(/^/gm, '    ')}`;
  return `✓ ${name}: ${client.contract ? 'contract' : `${when}; on leaving ${arrivalsInWords(arrivals, rounds)}`}`;
};

function report(results, version) {
  const rows = results.map(({name, client, channel, when, arrivals, rounds, error}) => [
    fileOf(name),
    client.contract ? 'contract' : packageOf(client),
    client.contract ? client.contract : 'real client',
    channel ?? '',
    when ?? '',
    client.contract ? 'not proven' : arrivals ? arrivalsInWords(arrivals, rounds) : '',
    error ? 'failed' : lost(client, {arrivals, rounds}) ? 'loses some' : 'passed',
  ]);
  const heading = ['backend', 'client', 'proof', 'channel stands at', 'share came after', 'left at once', 'result'];
  console.log(`\nChromium ${version}; round trips of ${latency} ms\n`);
  console.log(table(heading, rows));
  const reasons = results.filter(({client, error}) => client.leaving && !error);
  if (reasons.length) console.log('\nWhat keeps shares of readers who leave at once from arriving:');
  for (const {name, client} of reasons) console.log(`  ${fileOf(name)}: ${client.leaving}`);
  const failed = results.filter(({error}) => error).length;
  console.log(`\n${results.length - failed} passed, ${failed} failed`);
  return {heading, rows, reasons: reasons.map(({name, client}) => [fileOf(name), client.leaving])};
}

const packageOf = ({package: name, archive}) =>
  archive ? `${archive.package} ${archive.version}` : `${name} ${installed(name)}`;

/** `newRelic` stands in `new-relic.mjs`. */
const fileOf = (name) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
const exportOf = (name) => name.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** A client, or a page of it, may hang. */
function within(limit, work) {
  let timer;
  const end = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done in ${limit / 1000} s`)), limit);
  });
  return Promise.race([end, work]).finally(() => clearTimeout(timer));
}
