// The command `dark-social preview`: what it prints, its exit codes, and the one request that it makes.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import test, {after, before} from 'node:test';
import {fileURLToPath} from 'node:url';
import {version} from 'dark-social';

const cli = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const pages = fileURLToPath(new URL('../preview/pages/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'preview-'));
after(() => rmSync(folder, {recursive: true}));

async function run(...args) {
  const child = spawn(process.execPath, [cli, 'preview', ...args], {cwd: folder, stdio: ['ignore', 'pipe', 'pipe']});
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return {code, stdout, stderr};
}

/** Answers by path. */
const answers = {
  '/good': (response) => response.setHeader('content-type', 'text/html; charset=utf-8').end('<title>Grüße</title>'),
  '/latin': (response) =>
    response
      .setHeader('content-type', 'text/html')
      .end(Buffer.from('<meta charset=latin1><title>Gr\xfc\xdfe</title>', 'latin1')),
  '/moved': (response) => response.writeHead(302, {location: 'http://127.0.0.1:1/secret'}).end(),
  '/gone': (response) => response.writeHead(404).end('gone'),
  '/picture': (response) => response.setHeader('content-type', 'image/png').end('PNG'),
  '/endless': (response) => {
    response.setHeader('content-type', 'text/html');
    response.write('<title>Endless</title>');
    const more = () => response.destroyed || response.write(' '.repeat(1_000_000), () => setImmediate(more));
    more();
  },
};
const requests = [];
const server = createServer((request, response) => {
  requests.push(request);
  answers[request.url](response);
});
let origin;
before(async () => {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  origin = `http://127.0.0.1:${server.address().port}`;
});
after(() => server.close().closeAllConnections());

test('a file is shown at the address that it names, app by app', async () => {
  const {code, stdout} = await run(join(pages, 'json-ld.html'));
  const lines = stdout.split('\n');
  assert.equal(lines[0], 'How apps show https://hedgerow-news.net/otters');
  assert.match(stdout, /^WhatsApp {9}large {2}Otters are back +For the first time since 1995\.$/m);
  assert.match(stdout, /^Mastodon {9}large {2}Otters return to the mill pond aft… By Joan Sedge$/m);
  assert.match(stdout, /^Mail {13}- {6}\(the plain link\)$/m);
  assert.match(stdout, /^minor {5}The headline of the JSON-LD/m);
  assert.equal(code, 0);
});

test('a serious problem makes the exit code 1, for the apps that were asked', async () => {
  const page = join(pages, 'minified.html');
  const at = ['--url', 'https://hedgerow-news.net/seed-swap'];
  assert.equal((await run(page, ...at)).code, 1);
  assert.equal((await run(page, ...at, '--app', 'discord', '--app', 'imessage')).code, 0);
});

test('--json prints the result of previewOf()', async () => {
  const {stdout} = await run(join(pages, 'wordpress.html'), '--json', '--app', 'signal');
  const {previews, problems} = JSON.parse(stdout);
  assert.equal(previews[0].card.title, 'Why bees sleep in flowers');
  assert.deepEqual(problems, []);
});

test('an address is asked once, under a name of our own', async () => {
  requests.length = 0;
  const {stdout} = await run(`${origin}/good`);
  assert.match(stdout, /Grüße/);
  assert.equal(requests.length, 1);
  assert.equal(requests[0].headers['user-agent'], `dark-social-preview/${version}`);
  assert.equal(requests[0].headers.cookie, undefined);
});

test('a page is decoded as it says', async () => assert.match((await run(`${origin}/latin`)).stdout, /Grüße/));

test('a page without end is read to a limit', async () =>
  assert.match((await run(`${origin}/endless`)).stdout, /Endless/));

test('a redirect is named and not followed', async () => {
  requests.length = 0;
  const {code, stderr} = await run(`${origin}/moved`);
  assert.equal(code, 2);
  assert.match(stderr, /it redirects to http:\/\/127\.0\.0\.1:1\/secret: share that address/);
  assert.equal(requests.length, 1);
});

test('control characters of a page do not reach the terminal', async () => {
  const file = join(folder, 'control.html');
  writeFileSync(
    file,
    '<title>\u001b[31mred\u0007\u009b2J\u202e</title><link rel="canonical" href="https://hedgerow-news.net/">',
  );
  for (const option of [[], ['--json']]) {
    const {stdout} = await run(file, ...option);
    assert.match(stdout, /red/);
    assert.doesNotMatch(stdout, /[^\P{Cc}\n]/u);
  }
});

for (const [what, args, sentence] of [
  ['no page', [], /Say which page/],
  ['two pages', ['a', 'b'], /one page at a time/],
  ['an unknown option', ['a', '--jsn'], /Unknown option '--jsn'/],
  ['an unknown app', [join(pages, 'news.html'), '--app', 'icq'], /--app is "icq"/],
  ['an address that is none', [join(pages, 'news.html'), '--url', 'news'], /--url is "news": give a whole address/],
  ['a file that does not say its address', [join(pages, 'no-tags.html')], /give --url https/],
  ['a file that is not there', ['nowhere.html'], /nowhere\.html cannot be read: there is no such file/],
  ['a server that is not there', ['http://127.0.0.1:65535/'], /cannot be previewed: ECONNREFUSED/],
  ['a page that is not there', ['/gone'], /the server answered 404/],
  ['a picture', ['/picture'], /it is image\/png, not HTML/],
]) {
  test(`${what} ends with a sentence and the exit code 2`, async () => {
    const {code, stdout, stderr} = await run(
      ...args.map((arg) => (/^\/(gone|picture)$/.test(arg) ? origin + arg : arg)),
    );
    assert.match(stderr, sentence);
    assert.doesNotMatch(stderr, /\n\s+at /);
    assert.deepEqual([code, stdout], [2, '']);
  });
}
