// Stands before an application's server and lets each page say what happened in it, so that the example itself has no code for tests.

import {createServer, request} from 'node:http';

/** Runs in each page before anything else. */
function watch() {
  // What is written to the console as a warning or an error, and what nobody caught.
  window.problems = [];
  for (const level of ['error', 'warn']) {
    const own = console[level];
    console[level] = (...words) => {
      window.problems.push(words.map((word) => word?.message ?? String(word)).join(' '));
      own(...words);
    };
  }
  addEventListener('error', ({message}) => window.problems.push(message));
  addEventListener('unhandledrejection', ({reason}) => window.problems.push(String(reason)));
  // Firefox and WebKit say that they are driven, and visits of driven browsers do not count.
  Object.defineProperty(Navigator.prototype, 'webdriver', {get: () => false});

  // Where the text below the bar stands, from the first paint on, and the first button that the server rendered.
  window.places = [];
  const note = () => {
    const place = document.querySelector('#below')?.getBoundingClientRect().y;
    if (place !== undefined && window.places.at(-1) !== place) window.places.push(place);
    requestAnimationFrame(note);
  };
  note();
  new MutationObserver(() => {
    window.firstButton ??= document.querySelector('dark-social-share')?.shadowRoot?.querySelector('.button');
  }).observe(document, {childList: true, subtree: true});
}

const script = `<script>(${watch})()</script>`;

/** `{origin, close()}` of a proxy to `target`, an origin. */
export async function watched(target) {
  const server = createServer((incoming, outgoing) => {
    const {method, url} = incoming;
    const headers = {...incoming.headers, host: new URL(target).host, 'accept-encoding': 'identity'};
    const asked = request(new URL(url, target), {method, headers}, async (answer) => {
      const isPage = answer.headers['content-type']?.startsWith('text/html');
      if (!isPage) {
        outgoing.writeHead(answer.statusCode, answer.headers);
        answer.pipe(outgoing);
        return;
      }
      const chunks = [];
      for await (const chunk of answer) chunks.push(chunk);
      const html = Buffer.concat(chunks).toString();
      const {'content-length': _length, 'transfer-encoding': _encoding, etag: _etag, ...kept} = answer.headers;
      outgoing.writeHead(answer.statusCode, kept);
      outgoing.end(html.replace(/<head[^>]*>/i, (head) => head + script));
    });
    asked.on('error', () => outgoing.destroy());
    incoming.pipe(asked);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
