#!/usr/bin/env node
// The command `dark-social collect`: a collector that keeps events in files.

import {parseArgs} from 'node:util';
import {listen} from './listen.js';
import {ndjson} from './stores/ndjson.js';

const usage = `dark-social collect [options]   takes events and keeps them in files

  --port 8080          the port to listen on
  --host 127.0.0.1     the address to listen on; 0.0.0.0 is all
  --data events        the folder for the files, one a day
  --origin ORIGIN      a site whose pages may send, https://example.org; again for more (default: all)
  --rate NUMBER        the most requests of one client in a minute (default: no limit)
  --proxied            a proxy of yours stands before it and says by X-Forwarded-For who the client is
  --grace 5            how long requests that are under way may take after SIGTERM or SIGINT, s
  --help               prints this`;

/** What is wrong with the command, and not with what it does. */
class UsageError extends Error {}

function readOptions() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        port: {type: 'string', default: '8080'},
        host: {type: 'string', default: '127.0.0.1'},
        data: {type: 'string', default: 'events'},
        origin: {type: 'string', multiple: true},
        rate: {type: 'string'},
        proxied: {type: 'boolean'},
        grace: {type: 'string', default: '5'},
        help: {type: 'boolean', short: 'h'},
      },
    });
  } catch (error) {
    // Of an option that is not known, or that lacks its value, Node says so in a sentence.
    throw new UsageError((error as Error).message);
  }
}

/** An option's value as a number, which must be written plainly and lie between two others. */
function numberOf(option: string, value: string, is: string, least: number, most: number): number {
  const number = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || number < least || number > most)
    throw new UsageError(`--${option} is "${value}": give ${is}`);
  return number;
}

async function main(): Promise<void> {
  const {values, positionals} = readOptions();
  if (values.help) return console.log(usage);
  if (positionals.join(' ') !== 'collect')
    throw new UsageError(
      positionals.length ? `There is no command "${positionals.join(' ')}"` : 'Say what to do: dark-social collect',
    );
  const {origin: origins, host, proxied, data, port, rate, grace} = values;
  for (const [option, value] of Object.entries({host, data}))
    if (!value) throw new UsageError(`--${option} is empty: give a value, or leave it out`);
  const settings = {
    port: numberOf('port', port, 'a whole number from 0 to 65535', 0, 65_535),
    rate: rate === undefined ? undefined : {perClient: numberOf('rate', rate, 'a number from 1 on', 1, Infinity)},
    grace: 1000 * numberOf('grace', grace, 'seconds, from 0 to 3600', 0, 3600),
  };
  if (settings.port % 1) throw new UsageError(`--port is "${port}": give a whole number from 0 to 65535`);

  const store = await ndjson(data);
  const {url, close} = await listen({store, host, origins, proxied, ...settings}).catch(async (error) => {
    await store.close?.();
    throw error;
  });
  console.log(`Takes events at ${url} and keeps them in ${data}`);

  const end = () => {
    // A disk that hangs must not keep the process: what it has not written was not acknowledged.
    setTimeout(() => {
      console.error('dark-social: the files could not be closed');
      process.exit(1);
    }, settings.grace + 5000).unref();
    close().catch((error: Error) => {
      console.error(error.message);
      process.exitCode = 1;
    });
  };
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, end);
}

main().catch((error: Error) => {
  console.error(error instanceof UsageError ? `${error.message}\n\n${usage}` : error.message);
  process.exitCode = 1;
});
