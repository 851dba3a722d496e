// Previews of links: the saved pages as each app shows them, single rules of apps, and hostile input.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import test from 'node:test';
import fc from 'fast-check';
import {previewApps, previewOf} from 'dark-social/preview';
import {cardsTable} from '../../tools/preview-cards.mjs';

const runs = {numRuns: 100 * Number(process.env.TEST_RUNS ?? 1)};
const site = 'https://hedgerow-news.net/a/b';

/** How one app shows a page with some tags in its head. */
function show(app, head, url = site) {
  const {previews} = previewOf(`<!doctype html><html><head>${head}</head><body></body></html>`, url, {apps: [app]});
  return {...previews[0].card, codes: previews[0].problems.map(({code}) => code)};
}

test('the saved pages are shown as test/preview/cards.txt says', () => {
  assert.equal(cardsTable(), readFileSync(new URL('../preview/cards.txt', import.meta.url), 'utf8'));
});

test('each app names a basis and a source for its rules', () => {
  assert.equal(previewApps.length, 16);
  for (const {id, name, basis, source, rules} of previewApps) {
    assert.match(id, /^[a-z]+$/);
    assert.ok(name && ['source', 'documented', 'assumed'].includes(basis), id);
    assert.match(source, /@[0-9a-f]{8}|https?:|\w+\.\w+\/|see the rules/, id);
    assert.ok(rules.length >= 3 && rules.every(({text}) => /[.]$/.test(text)), id);
  }
});

const og = (name, content) => `<meta property="og:${name}" content="${content}">`;
const basic = og('title', 'T') + og('description', 'D') + og('url', site) + og('image', 'https://h.net/i.jpg');

test('pages that say everything well have no problems', () => {
  const {previews, problems} = previewOf(`<!doctype html><title>T</title>${basic}`, site);
  assert.deepEqual(problems, []);
  assert.deepEqual(
    previews.filter(({card}) => !card).map(({app}) => app),
    ['mail'],
  );
});

test('the head that docs/previews.md shows has no problems', () => {
  const page = readFileSync(new URL('../../docs/previews.md', import.meta.url), 'utf8');
  const [, head] = /```html\n(<head>[\s\S]*?<\/head>)/.exec(page);
  const [, url] = /og:url" content="([^"]+)/.exec(head);
  assert.deepEqual(previewOf(`<!doctype html><html>${head}</html>`, url).problems, []);
});

test('apps choose among several tags by their own rules', () => {
  const titles = og('title', 'first') + og('title', 'last');
  const shown = (app) => show(app, titles + og('description', 'D')).title;
  for (const app of ['whatsapp', 'imessage', 'signal', 'discord', 'rocketchat', 'mastodon'])
    assert.equal(shown(app), 'first', app);
  for (const app of ['element', 'mattermost', 'zulip', 'lemmy']) assert.equal(shown(app), 'last', app);

  const both = '<meta name="twitter:title" content="tweeted">' + og('title', 'open');
  assert.equal(show('discord', both).title, 'tweeted');
  assert.equal(show('element', both).title, 'open');
  assert.equal(show('mastodon', '<title>plain</title><meta name="twitter:title" content="tweeted">').title, 'plain');
});

test('Discord cuts by bytes, and shows nothing for a site name that is too long', () => {
  assert.equal(show('discord', og('title', 'a'.repeat(70))).title, 'a'.repeat(70));
  assert.equal(show('discord', og('title', 'a'.repeat(71))).title, 'a'.repeat(67) + '...');
  assert.equal(show('discord', og('title', 'é'.repeat(40))).title, 'é'.repeat(33) + '...');
  const long = show('discord', basic + og('site_name', 'n'.repeat(257)));
  assert.deepEqual([long.title, long.codes], [undefined, ['site-name-too-long']]);
});

test('Discord takes <title> and the description only as a pair', () => {
  const pair = '<title>T</title><meta name="description" content="D">';
  assert.equal(show('discord', pair).description, 'D');
  assert.equal(show('discord', '<title>T</title>').title, undefined);
  assert.equal(show('discord', pair + og('title', 'O')).description, undefined);
});

test('Mattermost cuts after 300 characters, and needs a tag of Open Graph', () => {
  assert.equal(show('mattermost', og('title', '✿'.repeat(301))).title, '✿'.repeat(300) + '[...]');
  assert.equal(show('mattermost', '<title>T</title>').title, undefined);
  assert.equal(show('mattermost', og('type', 'website')).title, site);
});

test('Element reads no og: tags of more than 50 names, and cuts a description between words', () => {
  const names = (count) => Array.from({length: count}, (_, index) => og('n' + index, 'x')).join('');
  assert.equal(show('element', og('title', 'T') + names(49)).title, 'T');
  const many = show('element', `<title>plain</title>${og('title', 'T')}${names(50)}`);
  assert.equal(many.title, 'plain');
  assert.ok(many.codes.includes('tags-too-many'));
  const {description} = show('element', og('title', 'T') + og('description', 'word '.repeat(200)));
  assert.match(description, /^(word )*word…$/);
  assert.ok(description.length <= 500, String(description.length));
});

test('Rocket.Chat reads quoted attributes only, with a space before the content', () => {
  const shown = (tag) => show('rocketchat', `<title>plain</title>${tag}`).title;
  assert.equal(shown('<meta property="og:title" content="T">'), 'T');
  assert.equal(shown("<meta content='T' property='og:title'>"), 'T');
  assert.equal(shown('<meta property=og:title content="T">'), 'plain');
  assert.equal(shown(`<meta property='og:title' content="T">`), 'plain');
  assert.equal(shown('<meta property="og:title"content="T">'), 'plain');
});

test('Signal refuses addresses by their form', () => {
  const codes = (url) => show('signal', basic, url).codes;
  assert.deepEqual(codes('http://hedgerow-news.net/'), ['address-not-https']);
  assert.deepEqual(codes('https://ada:secret@hedgerow-news.net/'), ['address-login']);
  assert.deepEqual(codes('https://hedgerow-news.net/aquí'), ['address-characters']);
  assert.deepEqual(codes('https://hedgerow-news.net/a|b'), ['address-characters']);
  assert.deepEqual(codes('https://hedgerow-news.net/' + 'a'.repeat(4100)), ['address-length']);
  assert.deepEqual(codes('https://example.org/'), ['address-reserved']);
  assert.deepEqual(codes('https://hedgerow-news.net/aqu%C3%AD?a=(b)&c=~d'), []);
});

test('Bluesky takes some endings of a path for those of files', () => {
  const codes = (path) => show('bluesky', basic, 'https://hedgerow-news.net' + path).codes;
  for (const path of ['/posts/node.js', '/reviews/v1.com', '/page.shtml', '/a.b/readme.md'])
    assert.deepEqual(codes(path), ['address-ending'], path);
  for (const path of ['/', '/page.html', '/page.htm', '/index.php', '/js', '/v1.5', '/node.js/'])
    assert.deepEqual(codes(path), [], path);
});

test('Mastodon reads JSON-LD of two types first, but not in a graph', () => {
  const data = (json) => `<script type="application/ld+json">${JSON.stringify(json)}</script>`;
  const shown = (json) => show('mastodon', data(json) + basic).title;
  assert.equal(shown({'@type': 'NewsArticle', headline: 'H'}), 'H');
  assert.equal(shown([{'@type': 'Person'}, {'@type': 'WebPage', headline: 'H'}]), 'H');
  assert.equal(shown({'@graph': [{'@type': 'WebPage', headline: 'H'}]}), 'T');
  assert.equal(shown({'@type': 'Article', headline: 'H'}), 'T');
  assert.equal(shown({'@type': 'WebPage', headline: {no: 'text'}}), 'T');
});

test('a tag counts where it ends before the last byte that an app reads', () => {
  const page = (padding) => `<!doctype html><style>${padding}</style>${og('title', 'T')}`;
  const upTo = (limit) => 'é'.repeat(Math.floor((limit - new TextEncoder().encode(page('')).length) / 2));
  for (const {id, bytes} of previewApps.filter((app) => app.bytes)) {
    const title = (text) => previewOf(page(text), site, {apps: [id]}).previews[0].card?.title;
    assert.equal(title(upTo(bytes)), 'T', id);
    assert.notEqual(title(upTo(bytes) + 'éé'), 'T', id);
  }
});

test('problems name what is lost and the apps, the strictest limit first', () => {
  const long = og('description', 'word '.repeat(100).trim());
  const {problems} = previewOf(
    `<title>T</title>${og('title', 'T')}${og('image', 'https://h.net/i.jpg')}${og('url', site)}${long}`,
    site,
  );
  assert.deepEqual(problems, [
    {
      code: 'description-cut',
      severity: 'minor',
      message: 'The description is cut after 300 characters: put what matters first, or shorten it.',
      limit: 300,
      apps: ['discord', 'mattermost'],
    },
  ]);
});

test('two faults at once are both named', () => {
  const {codes} = show('rocketchat', `<style>${' '.repeat(260_000)}</style><meta property=og:title content=T>`);
  assert.deepEqual(codes.slice(0, 2), ['tags-too-far-down', 'attribute-quotes']);
});

test('an app of one’s own is asked beside those of the package', () => {
  const own = {
    id: 'own',
    name: 'Own',
    basis: 'source',
    source: 'here',
    rules: [{text: 'Needs an invitation.', isUnchecked: true}],
    show: (page) => ({card: {title: page.tags.length + ' tags', size: 'none'}}),
  };
  const {previews} = previewOf('<title>T</title><h1>H</h1>', site, {apps: [own, 'mail']});
  assert.equal(previews[0].card.title, '2 tags');
  assert.deepEqual(previews[0].unchecked, ['Needs an invitation.']);
});

test('wrong arguments fail with the way out', () => {
  const fails = (args, message) => assert.throws(() => previewOf(...args), {name: 'TypeError', message});
  fails([undefined, site], /previewOf\(undefined\): pass the page's HTML/);
  for (const url of ['/relative', 'ftp://h.net/', 'https://', undefined, 7]) fails(['', url], /whole address, https:/);
  fails(['', site, {apps: ['icq']}], /previewOf\("icq"\): apps must hold ids .*whatsapp/);
  fails(['', site, {apps: 'whatsapp'}], /must be a list/);
});

const fragment = fc.oneof(
  fc.string(),
  fc.constantFrom(
    '<meta property="og:title" content="T">',
    '<meta name=og:image content=//h>',
    '<script type="application/ld+json">',
    '</script>',
    '{"@type":"WebPage"}',
    '<base href="x">',
    '<!--',
    '-->',
    '<title>',
    '<svg>',
    '<h1>',
    '<p',
    '<img src=a width=1e9 height=9>',
    '\0',
    '\ud800',
    '<body>',
    "'",
    '"',
    '>',
    '<link rel="icon" href=":">',
  ),
);

test('any text is read without an error', () => {
  fc.assert(
    fc.property(fc.array(fragment, {maxLength: 30}), fc.webUrl(), (parts, url) => {
      const {previews} = previewOf(parts.join(''), url);
      for (const {card, problems} of previews) {
        if (card?.image) assert.match(card.image, /^https?:/);
        for (const {message} of problems) assert.match(message, /^\S.*\.$|https?:/s);
      }
    }),
    runs,
  );
});

test('the time for hostile pages does not grow faster than their length', () => {
  const parts = {
    headings: '<h1>'.repeat(20_000),
    'nested elements': '<div>'.repeat(100_000),
    'an open attribute': '<meta property="og:title" content="'.repeat(20_000),
    'many tags': og('x', 'y').repeat(4000),
    'unquoted tags': '<meta property=og:title content=x>'.repeat(4000),
    paragraphs: '<p>a'.repeat(20_000),
  };
  for (const [what, html] of Object.entries(parts)) {
    const before = process.cpuUsage();
    previewOf(html, site);
    const {user, system} = process.cpuUsage(before);
    assert.ok(user + system < 2_500_000, `${what}: ${(user + system) / 1000} ms`);
  }
});
