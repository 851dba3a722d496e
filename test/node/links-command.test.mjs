// The command `dark-social links` and labelled(): what the links hold, the table, the sheet of QR codes, and what goes wrong.

import assert from 'node:assert/strict';
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import test, {after} from 'node:test';
import {fileURLToPath} from 'node:url';
import {csvParse} from 'd3-dsv';
import {parseToken, readArrival} from 'dark-social';
import {createSigner, labelled} from 'dark-social/server';
import {prepareZXingModule, readBarcodes} from 'zxing-wasm/reader';

const cli = fileURLToPath(new URL('../../dist/server/cli.js', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'links-'));
after(() => rmSync(folder, {recursive: true}));
const path = (name) => join(folder, name);
const read = (name) => readFileSync(path(name), 'utf8');

async function run(args, input = '') {
  const child = spawn(process.execPath, [cli, 'links', ...args], {cwd: folder, stdio: 'pipe'});
  child.stdin.end(input);
  const [stdout, stderr, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  return {code, stdout, stderr};
}

const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
prepareZXingModule({overrides: {wasmBinary: readFileSync(wasm)}});

/** Reads a code of the sheet, of whose modules an image is made: a path of lines between whole numbers. */
async function readCode(svg) {
  const side = Number(/viewBox="-4 -4 (\d+)/.exec(svg)[1]);
  const scale = 3;
  const pixels = new Uint8ClampedArray((side * scale) ** 2 * 4).fill(255);
  const contours = [.../ d="([^"]+)"/.exec(svg)[1].matchAll(/M([^Z]+)Z/g)].map(([, points]) =>
    points.split('L').map((point) => point.split(' ').map(Number)),
  );
  const isDark = (x, y) => {
    let crossings = 0;
    for (const points of contours)
      points.forEach(([x1, y1], index) => {
        const [x2, y2] = points[(index + 1) % points.length];
        if (x1 === x2 && x1 > x && Math.min(y1, y2) <= y && y < Math.max(y1, y2)) crossings++;
      });
    return crossings % 2 === 1;
  };
  for (let row = 0; row < side; row++)
    for (let column = 0; column < side; column++) {
      if (!isDark(column - 4, row - 4)) continue;
      for (let y = row * scale; y < (row + 1) * scale; y++)
        for (let x = column * scale; x < (column + 1) * scale; x++) {
          const at = (y * side * scale + x) * 4;
          pixels.fill(0, at, at + 3);
        }
    }
  const image = {data: pixels, width: side * scale, height: side * scale, colorSpace: 'srgb'};
  return (await readBarcodes(image, {formats: ['QRCode'], tryInvert: false}))[0]?.text;
}

test('labelled() gives each label a link with a token of its own, and refuses what cannot be told apart', () => {
  const links = labelled('https://example.org/clip?id=7#now', ['crew', 'Fan Club é'], {campaign: 'spring'});
  assert.deepEqual(
    links.map(({label, url, token}) => {
      const {channel, campaign, content, token: read} = readArrival(url);
      return [label, channel, campaign, content, read === token, parseToken(token).depth, new URL(url).hash];
    }),
    [
      ['crew', 'copy', 'spring', 'crew', true, 1, '#now'],
      ['Fan Club é', 'copy', 'spring', 'Fan Club é', true, 1, '#now'],
    ],
  );
  assert.equal(new Set(links.map(({token}) => token)).size, 2);
  const [{url}] = labelled('https://example.org/', ['wall'], {channel: 'qr', utm: false, param: 's'});
  assert.match(url, /^https:\/\/example\.org\/\?s=qqr1[\da-z]{18}$/);
  for (const [given, message] of [
    [['ftp://example.org/', ['a']], /ftp:/],
    [['https://example.org/?ds=1', ['a']], /can carry no token.*parameter "ds"/],
    [['https://example.org/', 'a'], /list of labels/],
    [['https://example.org/', ['']], /1 to 256/],
    [['https://example.org/', ['x'.repeat(257)]], /1 to 256/],
    [['https://example.org/', ['a', 'a']], /there twice/],
    [['https://example.org/', ['a'], {channel: 'fax'}], /not a channel/],
  ])
    assert.throws(
      () => labelled(...given),
      (error) => error instanceof TypeError && message.test(error.message),
    );
});

test('labels come from arguments and from CSV files as spreadsheets write them, and go into a table that runs no formula', async () => {
  writeFileSync(path('groups.csv'), '\ufeffName;Label\r\nAda;"Crew; north"\r\nBo;=1+1\r\nCy;\r\nDi;crew\r\n');
  const {code, stdout, stderr} = await run(['https://example.org/clip', 'crew', '--labels', 'groups.csv']);
  assert.equal(code, 0, stderr);
  const rows = csvParse(stdout);
  assert.deepEqual(
    rows.map(({label}) => label),
    ['crew', 'Crew; north', "'=1+1"],
  );
  assert.deepEqual(
    rows.map(({url, token}) => [readArrival(url).content, readArrival(url).token === token]),
    [
      ['crew', true],
      ['Crew; north', true],
      ['=1+1', true],
    ],
  );
  const plain = await run(['https://example.org/', '--labels', '-', '--out', 'table.csv'], 'one\ntwo\n');
  assert.equal(plain.stdout, '');
  assert.match(plain.stderr, /wrote table\.csv/);
  assert.equal(read('table.csv').at(0), '\ufeff');
  assert.deepEqual(
    csvParse(read('table.csv').slice(1)).map(({label}) => label),
    ['one', 'two'],
  );
});

test('--qr writes a page that loads nothing, with a code of each link that scanners read, its label and cutting marks', async () => {
  const labels = ['<b>&"', 'Café', ...Array.from({length: 12}, (_, index) => `place ${index}`)];
  const {code, stdout, stderr} = await run([
    ...['https://example.org/clip', ...labels, '--campaign', 'spring', '--qr', 'sheet.html', '--title', 'A & B'],
  ]);
  assert.equal(code, 0, stderr);
  const rows = csvParse(stdout);
  const html = read('sheet.html');
  assert.doesNotMatch(html, /<script|<link|src=|url\(|<b>&"/);
  assert.match(html, /default-src 'none'; style-src 'sha256-[^']+' 'sha256-[^']+'/);
  assert.match(html, /<title>A &amp; B<\/title>/);
  const codes = html.match(/<svg role="img".*?<\/svg>/gs);
  assert.equal(codes.length, labels.length);
  assert.equal(html.match(/<section>/g).length, 2);
  assert.equal(html.match(/class="marks"/g).length, 2);
  for (const [index, svg] of codes.entries()) {
    assert.match(svg, /width="45mm" height="45mm" viewBox="-4 -4 /);
    const {url, token} = rows[index];
    assert.equal(await readCode(svg), url.replace(token, token.toUpperCase()));
    assert.equal(readArrival(url).channel, 'qr');
  }
  assert.match(html, /&lt;b&gt;&amp;&quot;<\/b>/);
  const small = await run(['https://example.org/', 'a', '--qr', 'small.html', '--size', '16']);
  assert.match(small.stderr, /modules are 0\.\d\d mm wide/);
});

test('--sign signs the links for their host and campaign until they expire', async () => {
  const secret = 'k'.repeat(32);
  writeFileSync(path('key.txt'), secret + '\n');
  const signing = ['--sign', '--key-file', 'key.txt', '--key-id', 'b', '--expires', '30d', '--campaign', 'spring'];
  const {code, stdout, stderr} = await run(['https://example.org/clip', 'crew', ...signing, '--qr', 'signed.html']);
  assert.equal(code, 0, stderr);
  const [{url, token}] = csvParse(stdout);
  const signed = new URL(url).searchParams.get('ds');
  const signer = createSigner({keys: [{id: 'b', secret}]});
  const scope = {host: 'example.org', campaign: 'spring'};
  const verified = await signer.verify(signed, scope);
  assert.deepEqual([verified.status, verified.token?.token], ['ok', token]);
  assert.ok(Math.abs(verified.expires - Date.now() - 30 * 86_400_000) < 60_000);
  const scanned = await readCode(/<svg role="img".*?<\/svg>/s.exec(read('signed.html'))[0]);
  assert.equal(scanned, url.replace(signed, signed.toUpperCase()));
  assert.equal((await signer.verify(new URL(scanned).searchParams.get('ds').toLowerCase(), scope)).status, 'ok');
});

test('wrong arguments are said in a sentence, with exit code 1 and no file written', async () => {
  writeFileSync(path('empty.csv'), 'label\n');
  writeFileSync(path('short.txt'), 'secret');
  const sign = ['--sign', '--campaign', 'spring'];
  for (const [args, message] of [
    [[], /which address/],
    [['example.org', 'a'], /whole one/],
    [['https://example.org/'], /Give labels/],
    [['https://example.org/', '--labels', 'empty.csv'], /holds no labels/],
    [['https://example.org/', '--labels', 'none.csv'], /none\.csv cannot be read: there is no such file/],
    [['https://example.org/', 'a', '--channel', 'fax'], /--channel is "fax"/],
    [['https://example.org/', 'a', '--size', '500'], /--size is "500": give 15 to/],
    [['https://example.org/', 'a', '--expires', '30d'], /--expires is for --sign/],
    [['https://example.org/', 'a', ...sign], /--sign needs --key-file/],
    [['https://example.org/', 'a', ...sign, '--key-file', 'key', '--expires', '2001-01-01'], /a time to come/],
    [['https://example.org/', 'a', ...sign, '--key-file', 'short.txt', '--expires', '9d'], /at least 32/],
    [['https://example.org/?ds=1', 'a'], /can carry no token/],
  ]) {
    const {code, stderr, stdout} = await run([...args, '--out', 'no.csv']);
    assert.deepEqual([code, stdout], [1, ''], args.join(' '));
    assert.match(stderr, message);
  }
  assert.equal(existsSync(path('no.csv')), false);
});
