// Asks a server as fast as it answers, over connections that stay open: each asks again when it has its answer. It writes bytes
// that were made before and only changes the ids in them, so that it is not what limits the server.
import {connect} from 'node:net';
import {createInterface} from 'node:readline';

const idLength = 22;
let ids = Date.now();

/** A record as the library makes it, with a token, an address and a place. */
const record = (index) => ({
  ...{v: 1, id: '-'.repeat(idLength), at: 1790000000000 + index, visit: 'b7Kq1vVtT0mUeG2xYw9sZA'},
  ...{page: '/articles/2026/how-links-travel', channel: 'whatsapp', depth: 2, parent: '7h3k9m'},
  ...{type: 'share', url: 'https://example.org/articles/2026/how-links-travel?lang=en', place: 'foot'},
  ...{token: 'qwa2000000abcdefghjkmn', campaign: 'spring', outcome: 'opened', lib: '0.1.0'},
});

/** The bytes of a request, and where its ids are. */
function request(size) {
  const body = JSON.stringify(Array.from({length: size}, (_, index) => record(index)));
  const head = `POST / HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain;charset=UTF-8\r\nOrigin: https://example.org\r\nContent-Length: ${body.length}\r\n\r\n`;
  const bytes = Buffer.from(head + body, 'latin1');
  const places = [];
  const wanted = '-'.repeat(idLength);
  for (let at = bytes.indexOf(wanted); at >= 0; at = bytes.indexOf(wanted, at + idLength)) places.push(at);
  return {bytes, places};
}

/** One connection: takes from what is left to ask until nothing is. */
const ask = (port, size, left) =>
  new Promise((resolve, reject) => {
    const {bytes, places} = request(size);
    const socket = connect({port, host: '127.0.0.1', noDelay: true});
    const next = () => {
      if (left.requests-- <= 0) return socket.end(resolve);
      for (const place of places) bytes.write(String(++ids).padStart(idLength, '0'), place, 'latin1');
      socket.write(bytes);
    };
    let answer = '';
    socket.setEncoding('latin1').on('connect', next).on('error', reject);
    socket.on('data', (chunk) => {
      answer += chunk;
      const end = answer.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/\r\ncontent-length: (\d+)/i.exec(answer)?.[1]);
      if (!answer.startsWith('HTTP/1.1 200 ') || !(length >= 0)) reject(new Error(`answered: ${answer}`));
      if (answer.length < end + 4 + length) return;
      answer = '';
      next();
    });
  });

for await (const line of createInterface({input: process.stdin})) {
  const {port, connections, size, requests} = JSON.parse(line);
  const left = {requests};
  const start = performance.now();
  await Promise.all(Array.from({length: connections}, () => ask(port, size, left)));
  process.stdout.write(JSON.stringify({ms: performance.now() - start}) + '\n');
}
