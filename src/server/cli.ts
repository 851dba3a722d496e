#!/usr/bin/env node
// The command `dark-social collect`: a collector that keeps events in files.

import {parseArgs} from 'node:util';
import {listen} from './listen.js';
import {ndjson} from './ndjson.js';

const usage = `dark-social collect [options]   takes events and keeps them in files

  --port 8080          the port to listen on
  --host 127.0.0.1     the address to listen on; 0.0.0.0 is all
  --data events        the folder for the files, one a day
  --origin ORIGIN      a site whose pages may send, https://example.org; again for more (default: all)
  --rate NUMBER        the most requests of one client in a minute (default: no limit)
  --proxied            a proxy of yours stands before it and says by X-Forwarded-For who the client is`;

async function main(): Promise<void> {
  const {values, positionals} = parseArgs({
    allowPositionals: true,
    options: {
      port: {type: 'string', default: '8080'},
      host: {type: 'string', default: '127.0.0.1'},
      data: {type: 'string', default: 'events'},
      origin: {type: 'string', multiple: true},
      rate: {type: 'string'},
      proxied: {type: 'boolean'},
      help: {type: 'boolean'},
    },
  });
  if (values.help) return console.log(usage);
  if (positionals.join() !== 'collect') throw new Error(`no such command: "${positionals.join(' ')}"\n\n${usage}`);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65_535) throw new Error(`--port ${values.port} is no port: 0 to 65535`);
  if (values.rate !== undefined && !(Number(values.rate) > 0))
    throw new Error(`--rate ${values.rate} is no number of requests above 0`);

  const store = await ndjson(values.data);
  const {origin: origins, host, proxied} = values;
  const rate = values.rate ? {perClient: Number(values.rate)} : undefined;
  const {url, close} = await listen({store, port, host, origins, proxied, rate}).catch(async (error) => {
    await store.close?.();
    throw error;
  });
  console.log(`Takes events at ${url} and keeps them in ${values.data}`);
  for (const signal of ['SIGTERM', 'SIGINT']) process.once(signal, () => void close());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
