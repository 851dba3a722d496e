// dist/php/ against renderBar() and renderFallback(): for the same options both give the same bytes.

import assert from 'node:assert/strict';
import {spawnSync} from 'node:child_process';
import {cpSync, mkdtempSync, readFileSync, readdirSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import test from 'node:test';
import {barStyleHash, layoutStyleHashes, renderBar, renderFallback} from 'dark-social/server';
import fc, {times} from '../tools/properties.mjs';

const file = 'dist/php/dark-social.php';

/** Reads calls as JSON, pairs of a function's name and its arguments, and writes what each returns or throws. Warnings throw too. */
const program = `
  set_error_handler(function ($level, $message) { throw new ErrorException($message); });
  require $argv[1];
  $answers = [];
  foreach (json_decode(stream_get_contents(STDIN), true) as [$name, $arguments]) {
    try {
      $answers[] = ['value' => $name(...$arguments)];
    } catch (Throwable $error) {
      $answers[] = ['error' => get_class($error) . ': ' . $error->getMessage()];
    }
  }
  echo json_encode($answers, JSON_THROW_ON_ERROR);
`;
const php = (args, input) => spawnSync('php', args, {input, encoding: 'utf8', maxBuffer: 2 ** 28});
const isInstalled = php(['-v']).status === 0;
const skip = !isInstalled && 'php is not installed: apt-get install php-cli';

/** What PHP answers to some calls, in one process. */
function callPhp(calls) {
  const {stdout, stderr, status} = php(['-d', 'error_reporting=-1', '-r', program, '--', file], JSON.stringify(calls));
  assert.equal(status, 0, stderr + stdout);
  return JSON.parse(stdout);
}

const renderers = [
  ['dark_social_bar', renderBar],
  ['dark_social_fallback', renderFallback],
];

/** Where two texts begin to differ: bars are long. */
function firstDifference(actual, expected) {
  let at = 0;
  while (actual[at] === expected[at]) at++;
  const excerpt = (text) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 60));
  return `PHP writes ${excerpt(actual)}, Node ${excerpt(expected)}`;
}

/** Renders with each of these options in PHP and in Node; returns what PHP refuses. Everything else must be the same. */
function compare(cases) {
  const calls = cases.flatMap((options) => renderers.map(([name, render]) => ({name, render, options})));
  const answers = callPhp(calls.map(({name, options}) => [name, [options]]));
  return calls.flatMap(({render, options}, index) => {
    const {value, error} = answers[index];
    if (error) return error;
    const expected = render(options);
    if (value !== expected) assert.fail(`${JSON.stringify(options)}: ${firstDifference(value, expected)}`);
    return [];
  });
}

/** The errors of dark_social_bar() for options that it must refuse. */
const refusals = (cases) =>
  callPhp(cases.map((options) => ['dark_social_bar', [options]])).map(({error}, index) => {
    assert.ok(error, JSON.stringify(cases[index]));
    return error;
  });

const url = 'https://example.org/article';
const all = ['whatsapp', 'messenger', 'telegram', 'sms', 'email', 'copy', 'native'];
const hostile = '</template></style><script>alert(1)</script> " \' & &quot; <!-- \r\n\r \n \0 \u2028';
/** Of depth 2, so that its check characters tell that it is one. */
const token = 'qwa26qsgtd0b4063verz1a';
const md5 = '0123456789abcdef0123456789abcdef';

const options = [
  {url},
  ...['en', 'fr', 'fr-CA', 'FR', 'de', 'en-GB', 'fr-x-a', 'x-fr', ''].map((lang) => ({url, lang, labels: 'shown'})),
  ...all.map((id) => ({url, title: 'A title', text: 'Some words', channels: id})),
  {url, channels: all, title: 'A title', messengerAppId: '123 45&', labels: 'first'},
  {url, channels: 'copy, whatsapp\u00a0\n copy', labels: 'first'},
  ...['', ' ', [], ['native'], ['email', 'copy']].map((channels) => ({url, channels})),
  ...['bar', 'stack', 'menu', 'side', 'bottom'].map((layout) => ({url, layout, channels: all, nonce: 'abc'})),
  ...['', ' ', 'Send “it” & more', hostile].map((triggerLabel) => ({
    url,
    layout: 'menu',
    triggerLabel,
    sheet: 'never',
  })),
  {url, layout: 'menu', labels: 'hidden', lang: 'fr'},
  {
    url,
    title: 'A title',
    image: 'https://example.org/bee.png',
    textFragment: 'text=honey%20buzzard,"é"',
    channels: all,
  },
  {url: url + '?a=1#b:~:text=other', textFragment: 'text=honey', channels: all},
  ...['auto', 'shown', 'first', 'hidden'].map((labels) => ({url, labels})),
  ...['brand', 'soft', 'outline', 'plain', 'mono'].map((look) => ({
    url,
    look,
    size: 'small',
    theme: 'dark',
    align: 'end',
  })),
  {url, title: '“Quotes” it\'s "so" – 100 % 👩‍👩‍👧 é ~!*()', text: 'One\r\ntwo\rthree\nfour', channels: all},
  {url, title: '0', text: '0', campaign: '0', content: '0', name: '0', channels: all},
  {url, title: '', text: '', campaign: '', content: '', name: '', messengerAppId: '', nonce: '', channels: all},
  {
    url,
    title: hostile,
    text: hostile,
    campaign: hostile,
    content: hostile,
    name: hostile,
    nonce: hostile,
    lang: hostile,
  },
  {url, title: hostile, text: hostile, messengerAppId: hostile, channels: all},
  {url, title: 'é👩'.repeat(400), channels: 'email'},
  {url, title: 'A title', text: '\u00a0 \n'.repeat(400), channels: 'email'},
  {url, title: 'A title', text: 'Words \r'.repeat(400) + '\n\n \ufeff', channels: 'email'},
  {url, title: 'é👩'.repeat(400), text: 'Words\n '.repeat(400), channels: 'email'},
  {url, title: 'A title', text: 'Some words 👩 '.repeat(300), channels: 'email'},
  {
    url,
    campaign: 'spring sale',
    content: 'footer',
    utm: {content: '{content}-{channel}', medium: 'share', term: '{campaign}{x}'},
  },
  {url, campaign: 'spring', utm: {medium: '{medium}-{campaign}', source: '{channel}{source}'}},
  {url: url + '?utm_medium=x-dark_social&utm_source=a', utm: {source: '', medium: 'x-{medium}', campaign: ''}},
  {url: url + '?utm_source=a&utm_medium=dark_social&utm_campaign=b&id=1', utm: false},
  {
    url: url + '?utm_source=a&utm_medium=share&utm_campaign=b',
    utm: {source: '', medium: '', campaign: null, content: 7},
  },
  {url: url + '?ref=ada@example.com&fbclid=1', keepParams: ['ref']},
  {url: url + '?access_token=a&state=b&scope=c', keepParams: ['state']},
  {url: `${url}?t=${token}&ds=${token}`, param: 't'},
  ...[
    'http://example.org',
    'HTTPS://Example.ORG:443/A/./b/../c/%2E%2e/d?#',
    'http://example.org:80',
    'https://example.org:0080/x',
    'https://example.org:8443',
    'https://example.org:/x?',
    'https://ada:secret@x@example.org/a',
    'http:\\\\example.org\\a\\b?c\\d',
    'https:example.org/..',
    'https:///example.org/a//b/.',
    'https://127.0.0.1:3000/?p=12',
    'https://xn--caf-dma.example/',
    'https://example.org/\t a\n b "c" <d> {e} `f` |g| ^h [i] \'j\' é 👩 %zz % \u007f  \n',
    'https://example.org/a?b= "c" <d> {e} `f` |g| ^h [i] \'j\' é 👩 %zz#k "l" <m> {n} `o` \'p\' é',
    url + '#comments',
    url + '#a=1&b=2',
    url + '#a=1&fbclid=2&c',
    url + '#a=1&fbclid=2',
    url + '#/route?access_token=abc&x=1',
    url + '#!/callback?code=abcdefgh&state=xyz',
    url + '#/access_token=abc',
    url + '#/route?password=x',
    url + '#access_token=abc&state=1&x=2',
    url + '#x=1:~:text=words',
    url + '?utm_source=news&utm_medium=email&utm_campaign=june&utm_id=3&p=7',
    url + '?p=7&utm_term=a#comment-8',
    url + '?&&a&=b&c==d&%3Fe=f',
    url + `?ds=${token}&id=3`,
    url + `?ds=3D${token.toUpperCase()}.&ds=qwa1000000&ds=mine`,
    url + `?ds=${token.slice(0, -1)}${token.endsWith('0') ? '1' : '0'}`,
    url + `?ds=${token.replaceAll('0', 'O').replaceAll('1', 'l')}&ds=3Dqwa1000000`,
    url + '?%3Ffbclid=1&access_to%E2%84%AAen=a&expires_in=3',
    url + '?expires=12&token=ééééééééé&fbclid=1',
    url + '?who=ada@exam%C2%A0ple.com',
    url + `#ds=${token}`,
    url + '?fbclid=IwAR0&FBCLID=x&gclid=1&mc_eid=2&id=3&__s=abcdef&elqTrack=1&bsft_x=1',
    url + '?mkt_tok=a&email=ada%40example.com&m=ada%2540example.com&m%0A=a@b.cd%0A&em=' + md5,
    'https://example.org/unsubscribe?mkt_tok=abc&_ga=1',
    url + '?access_token=a&token_type=b&x=1&%C3x=é&%C3%A9=%C3',
    url + '?code=abcdefgh&state=xyzxyz&x=1',
    url + '?code=1234&state=xyzxyz',
    url + '?code=abcdefgh&state=de',
    url + `?ticket=ST-1-x&sid=${md5}&ASPSESSIONIDABC=1&PHPSESSID=2`,
    'https://example.org/a;jsessionid=1A2B/b;SID=3?q=1',
    url + '?signature=abc&fbclid=1&access_token=2',
    url + '?Policy=x&fbclid=1#',
    url + `?s=${md5}&fbclid=1`,
    url + '?expires=12&token=0123456789abcdef&fbclid=1',
    url + '?expires=12&token=short&fbclid=1',
    url + '?t=eyJhbGc.eyJzdWI&fbclid=1',
    url + '?X-Amz-Signature=1&fbclid=1#',
    url + '?' + 'a=1&'.repeat(999) + 'fbclid=1',
    url + '?' + 'a=1&'.repeat(1000) + 'fbclid=1',
    url + '#' + 'a=1&'.repeat(1000) + 'fbclid=1',
  ].map((url) => ({url, title: 'A title', messengerAppId: '1', channels: all})),
];

test('the PHP files are valid', {skip}, () => {
  for (const name of readdirSync('dist/php').filter((each) => each.endsWith('.php'))) {
    const {status, stdout} = php(['-d', 'error_reporting=-1', '-l', `dist/php/${name}`]);
    assert.equal(status, 0, stdout);
  }
});

test('PHP renders the same bytes as Node', {skip}, () => assert.deepEqual(compare(options), []));

test('PHP renders the same bytes as Node for random texts, paths, queries and fragments', {skip}, () => {
  const text = fc.oneof(
    fc.string({unit: 'grapheme'}),
    fc.string({unit: 'binary'}),
    fc
      .array(fc.constantFrom('<', '"', "'", '&', '\r', '\n', '\0', '{', '%', '+', '</style>', '👩‍👧', 'é', 'x'))
      .map((parts) => parts.join('')),
  );
  const piece = fc.oneof(
    text,
    fc.constantFrom(
      '/',
      '\\',
      '?',
      '#',
      '&',
      '=',
      '.',
      '..',
      '%2e',
      '%C3',
      '%40',
      '@b.cd',
      ';sid=',
      '#/',
      '#!',
      ':~:',
      '\t',
      '^',
    ),
    fc.constantFrom(
      'fbclid',
      'ds',
      token,
      'access_token',
      'code',
      'state',
      'utm_source',
      'utm_medium',
      'expires',
      'signature',
      md5,
    ),
  );
  const address = fc
    .tuple(
      fc.constantFrom('https://example.org', 'http://Example.org:8080', 'HTTPS:\\\\a.example:443', 'http:b_c.example.'),
      fc.constantFrom('/', '?', '#', '/a?b=', '/a?b=1&', '/a#b=', '\\'),
      fc.array(piece, {maxLength: 12}),
    )
    .map(([origin, mark, parts]) => origin + mark + parts.join(''));
  const names = ['title', 'text', 'campaign', 'content', 'name', 'messengerAppId', 'nonce', 'lang', 'param'];
  const arbitrary = fc.record(
    {
      url: address,
      ...Object.fromEntries(names.map((name) => [name, text])),
      channels: fc.oneof(
        fc.subarray(all),
        fc.shuffledSubarray(all).map((ids) => ids.join(' ')),
      ),
      labels: fc.constantFrom('auto', 'shown', 'first', 'hidden'),
      keepParams: fc.array(fc.oneof(text, fc.constantFrom('fbclid', 'ds', 'state'))),
      utm: fc.oneof(fc.boolean(), fc.record({source: text, medium: text, campaign: text}, {requiredKeys: []})),
    },
    {requiredKeys: ['url']},
  );
  // JSON cannot carry half a surrogate pair, and PHP refuses it.
  const cases = fc.sample(arbitrary, times(75)).map((options) => JSON.parse(JSON.stringify(options).toWellFormed()));
  assert.deepEqual(compare(cases), []);
});

test('PHP reads random hosts as Node does, or refuses the address', {skip}, () => {
  const usual = fc.constantFrom('a', 'B', '9', '0', '.', '-', '_', 'user@', ':', ':80', ':443', '127.0.0.1');
  const unusual = fc.constantFrom('%41', ' ', '[::1]', '0x1', '1.', '\t', '@', '^', '|', '<', '%');
  const piece = fc.oneof({arbitrary: usual, weight: 20}, {arbitrary: unusual, weight: 1});
  const hosts = fc.array(piece, {minLength: 2, maxLength: 6}).map((parts) => `www.${parts.join('')}`);
  const isAccepted = (options) => {
    try {
      return !!renderBar(options);
    } catch {
      return false;
    }
  };
  const cases = fc.sample(hosts, times(100)).map((host) => ({url: `https://${host}/`}));
  const accepted = cases.filter(isAccepted);
  const refusedByBoth = refusals(cases.filter((options) => !accepted.includes(options)));
  const refusedByPhp = compare(accepted).filter((error) => error.includes('dark_social_bar'));
  for (const error of [...refusedByBoth, ...refusedByPhp])
    assert.match(
      error,
      /^InvalidArgumentException: dark-social: dark_social_bar: url .* must be an address with a host name/,
    );
  assert.ok(refusedByPhp.length < accepted.length * 0.15, `${refusedByPhp.length} of ${accepted.length}`);
});

test('PHP writes a host with letters outside ASCII as Node does, or asks for Punycode or intl', {skip}, () => {
  const hosts = ['https://Bücher.example/é', 'https://例え.テスト/', 'https://faß.example', 'https://BÜCHER。example'];
  const cases = hosts.map((url) => ({url}));
  const [{value: hasIntl}] = callPhp([['function_exists', ['idn_to_ascii']]]);
  if (hasIntl) assert.deepEqual(compare(cases), []);
  else
    for (const error of refusals(cases))
      assert.match(error, /dark_social_bar: url "https:.* must be .*Punycode \(xn--…\), or install the extension intl/);
});

test('PHP reads an address of a megabyte', {skip}, () => {
  const words = 'word%20'.repeat(150_000);
  assert.deepEqual(compare([{url: `${url}?q=${words}&fbclid=${words}#${words}`, channels: 'telegram'}]), []);
});

test('PHP has the hashes of the style sheets', {skip}, () => {
  assert.deepEqual(callPhp([['dark_social_style_hash', []]]), [{value: barStyleHash}]);
  for (const [layout, value] of Object.entries({...layoutStyleHashes, bar: ''}))
    assert.deepEqual(callPhp([['dark_social_layout_style_hash', [layout]]]), [{value}]);
});

test('the PHP file can be loaded from two folders', {skip}, () => {
  const folder = mkdtempSync(join(tmpdir(), 'dark-social-'));
  try {
    cpSync('dist/php', folder, {recursive: true});
    const {status, stdout} = php([
      '-r',
      'require $argv[1]; require $argv[2];',
      '--',
      file,
      join(folder, 'dark-social.php'),
    ]);
    assert.equal(status, 0, stdout);
  } finally {
    rmSync(folder, {recursive: true});
  }
});

test('the PHP examples of the docs write bars', {skip}, () => {
  const docs = readFileSync('docs/server-rendering.md', 'utf8');
  const [plain, wordpress] = [...docs.matchAll(/^```php\n(.*?)^```/gms)].map(([, code]) => code);
  const stubs = `
    function get_permalink() { return 'https://example.org/?p=3'; }
    function get_the_title() { return '<em>Don&#8217;t</em> &amp; do'; }
    function wp_strip_all_tags($text) { return strip_tags($text); }
    function get_bloginfo($name) { return 'fr-FR'; }
  `;
  const code = plain.replace("__DIR__ . '/dark-social/dark-social.php'", '$argv[1]') + stubs + wordpress;
  const {stdout} = php(['-d', 'error_reporting=-1', '-d', 'display_errors=1', '-r', code, '--', file]);
  const article = {url: 'https://example.org/article', title: 'An article'};
  const page = {url: 'https://example.org/?p=3', title: 'Don’t & do', lang: 'fr-FR'};
  assert.equal(stdout, renderBar({...article, lang: 'fr'}) + renderFallback(article) + renderBar(page));
});

test('PHP says which option is wrong and what to set', {skip}, () => {
  const cases = [
    [{}, /url null must be an absolute http\(s\) address/],
    [{url: '/article'}, /url "\/article" must be an absolute/],
    [{url: 'javascript:alert(1)'}, /url "javascript:alert\(1\)" must be/],
    [{url: 'https://'}, /url "https:\/\/" must be an address with a host name/],
    [{url: 'https://[::1]/'}, /must be an address with a host name/],
    [{url: 'https://1/'}, /must be an address with a host name/],
    [{url: 'https://example.org:65536/'}, /must be an address with a host name/],
    [{url: 'https://exa mple.org/'}, /must be an address with a host name/],
    [{url, title: 7}, /title 7 must be a text in UTF-8/],
    [{url, look: 'neon'}, /look "neon" must be one of: brand soft outline plain mono/],
    [{url, channels: 'whatsap'}, /channels "whatsap" must be one of: whatsapp /],
    [{url, channels: 7}, /channels 7 must be ids in a string/],
    [{url, channels: [{id: 'forum'}]}, /channels .* must be ids in a string, .*no channels of your own/],
    [{url, locales: []}, /locales \[\] must be left out: PHP has the languages en fr only/],
    [{url, dropParams: ['a']}, /dropParams \["a"\] must be left out/],
    [{url, keepParams: 'ref'}, /keepParams "ref" must be an array of names/],
    [{url, utm: 'yes'}, /utm "yes" must be true, false or an array/],
    [{url, utm: ['a']}, /utm \["a"\] must be true, false or an array/],
    [{url, chanels: 'copy'}, /"chanels" is not an option: take one of url title/],
  ];
  const errors = refusals(cases.map(([options]) => options));
  for (const [index, [, message]] of cases.entries()) {
    assert.match(errors[index], message);
    assert.match(errors[index], /^InvalidArgumentException: dark-social: dark_social_bar: /);
  }
});

test('PHP refuses a text that is not UTF-8', {skip}, () => {
  const code =
    'require $argv[1]; try { dark_social_bar(["url" => "https://example.org/", "title" => "\\xE9t\\xE9"]); }' +
    ' catch (InvalidArgumentException $error) { echo $error->getMessage(); }';
  assert.match(php(['-r', code, '--', file]).stdout, /title ".*" must be a text in UTF-8$/);
});
