// The command `dark-social collect`: a collector that stores events in files.

import {listen} from '../listen.js';
import {ndjson} from '../stores/ndjson.js';
import {type Command, readArguments, UsageError} from './command.js';

const usage = `dark-social collect [options]   receives events and stores them in files

  --port 8080          the port to listen on
  --host 127.0.0.1     the address to listen on; 0.0.0.0 is all
  --data events        the folder for the files, one a day
  --origin ORIGIN      a site whose pages may send, https://example.org; repeat it for more (default: all)
  --rate NUMBER        the most requests of one client in a minute (default: no limit)
  --proxied            it runs behind your proxy, which names the client in X-Forwarded-For
  --grace 5            how long requests in flight may take after SIGTERM or SIGINT, in seconds`;

const options = {
  port: {type: 'string', default: '8080'},
  host: {type: 'string', default: '127.0.0.1'},
  data: {type: 'string', default: 'events'},
  origin: {type: 'string', multiple: true},
  rate: {type: 'string'},
  proxied: {type: 'boolean'},
  grace: {type: 'string', default: '5'},
} as const;

/** Parses an option as a decimal number between two others. */
function parseNumber(option: string, value: string, is: string, min: number, max: number): number {
  const number = Number(value);
  if (!/^\d+(\.\d+)?$/.test(value) || number < min || number > max)
    throw new UsageError(`--${option} is "${value}": give ${is}`);
  return number;
}

async function run(args: string[]): Promise<void> {
  const {values, positionals} = readArguments(args, options);
  if (positionals.length) throw new UsageError(`There is no command "collect ${positionals.join(' ')}"`);
  const {origin: origins, host, proxied, data, port, rate, grace} = values;
  for (const [option, value] of Object.entries({host, data}))
    if (!value) throw new UsageError(`--${option} is empty: give a value, or leave it out`);
  const settings = {
    port: parseNumber('port', port, 'a whole number from 0 to 65535', 0, 65_535),
    rate: rate === undefined ? undefined : {perClient: parseNumber('rate', rate, 'a number from 1 on', 1, Infinity)},
    grace: 1000 * parseNumber('grace', grace, 'seconds, from 0 to 3600', 0, 3600),
  };
  if (settings.port % 1) throw new UsageError(`--port is "${port}": give a whole number from 0 to 65535`);

  const store = await ndjson(data);
  const {url, close} = await listen({store, host, origins, proxied, ...settings}).catch(async (error) => {
    await store.close?.();
    throw error;
  });
  console.log(`Receiving events at ${url}, storing them in ${data}`);

  const end = () => {
    // A disk that hangs must not keep the process alive: what is not written was not acknowledged.
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

export const collect: Command = {name: 'collect', usage, errorCode: 1, run};
