// What renderBar() and renderFallback() write, read by an HTML parser.

import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import test from 'node:test';
import fc from 'fast-check';
import {parseFragment} from 'parse5';
import {kakaotalk} from 'dark-social/channels/kakaotalk.js';
import {barStyleHash, layoutStyleHashes, renderBar, renderElement, renderFallback} from 'dark-social/server';

const url = 'https://example.org/article';

/** All elements of a fragment, those in templates included. */
const elementsIn = (node) =>
  [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])].flatMap((child) =>
    child.tagName ? [child, ...elementsIn(child)] : [],
  );
const attribute = (element, name) => element.attrs.find((each) => each.name === name)?.value;

/** Tags and names of attributes: what a text must not change. */
const shapeOf = (html) =>
  elementsIn(parseFragment(html)).map(({tagName, attrs}) => [tagName, ...attrs.map(({name}) => name)].join(' '));

/** Texts that try to leave the attribute, the element or the template they stand in. */
const hostile = fc.oneof(
  fc.string({unit: 'binary', minLength: 1}),
  fc
    .array(
      fc.constantFrom(
        '<',
        '>',
        '"',
        "'",
        '&',
        '&quot;',
        '</template>',
        '</style>',
        '<script>',
        '-->',
        ' onclick=',
        '`',
        '\n',
        '\r',
        'x',
      ),
      {minLength: 1},
    )
    .map((parts) => parts.join('')),
);
// A parser replaces NUL and lone surrogates.
const parsed = (text) => text.replaceAll('\0', '\uFFFD').toWellFormed();

test('renderBar lets no text out of its attribute', () => {
  const names = ['title', 'text', 'campaign', 'content', 'name', 'messengerAppId', 'nonce', 'lang'];
  const texts = Object.fromEntries(names.map((name) => [name, 'x']));
  const shape = shapeOf(renderBar({url, ...texts}));
  fc.assert(
    fc.property(fc.record(Object.fromEntries(names.map((name) => [name, hostile]))), (given) => {
      const html = renderBar({url, ...given});
      assert.deepEqual(shapeOf(html), shape);
      const [host] = elementsIn(parseFragment(html));
      assert.equal(attribute(host, 'share-title'), parsed(given.title));
      assert.equal(attribute(host, 'share-text'), parsed(given.text));
    }),
  );
});

test('renderBar lets no address and no word of a channel or locale out of its place', () => {
  const icon = {path: 'M2 2h20v20z'};
  const shape = shapeOf(
    renderBar({
      url,
      channels: [{id: 'a', code: 'xa', name: 'A', kind: 'network', icon, color: '#123', href: () => url}],
      labels: 'shown',
    }),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (path, name, path2) => {
      if (!name.trim() || !path2.trim()) return;
      const channel = {
        id: 'a',
        code: 'xa',
        name,
        kind: 'network',
        icon: {path: path2},
        color: '#123',
        href: (content) => 'https://forum.example/?' + content.url,
      };
      const html = renderBar({url: url + '?' + path, channels: [channel], labels: 'shown'});
      assert.deepEqual(shapeOf(html), shape);
      const link = elementsIn(parseFragment(html)).find(({tagName}) => tagName === 'a');
      assert.match(attribute(link, 'href'), /^https:\/\/forum\.example\//);
      assert.equal(attribute(link, 'aria-label'), `Share on ${parsed(name)}`);
    }),
  );
});

test('renderFallback lets no text out of its link', () => {
  fc.assert(
    fc.property(hostile, hostile, (title, campaign) => {
      const html = renderFallback({url, title, campaign});
      assert.deepEqual(new Set(shapeOf(html)), new Set(['a href target rel']));
    }),
  );
});

test('barStyleHash is the hash of the style sheet, which is the same for every bar', () => {
  for (const options of [{}, {lang: 'fr', channels: 'copy', labels: 'shown'}]) {
    const [style, more] = elementsIn(parseFragment(renderBar({url, ...options}))).filter(
      ({tagName}) => tagName === 'style',
    );
    const hash = createHash('sha256').update(style.childNodes[0].value).digest('base64');
    assert.equal(barStyleHash, `'sha256-${hash}'`);
    assert.equal(more, undefined);
  }
});

test('the layouts side and bottom have a second style sheet, whose hash is in layoutStyleHashes', () => {
  for (const layout of ['side', 'bottom']) {
    const [, style, more] = elementsIn(parseFragment(renderBar({url, layout}))).filter(
      ({tagName}) => tagName === 'style',
    );
    const hash = createHash('sha256').update(style.childNodes[0].value).digest('base64');
    assert.equal(layoutStyleHashes[layout], `'sha256-${hash}'`);
    assert.equal(more, undefined);
  }
});

test('renderBar gives both style sheets the nonce, and the colour of an own channel to the second', () => {
  const own = {
    id: 'forum',
    code: 'xf',
    name: 'Forum',
    kind: 'network',
    icon: {path: 'M0 0'},
    color: 'rgb(1 2 3 / 50%)',
    href: () => url,
  };
  const html = renderBar({url, channels: ['whatsapp', own], nonce: 'abc'});
  const styles = elementsIn(parseFragment(html)).filter(({tagName}) => tagName === 'style');
  assert.deepEqual(
    styles.map((style) => attribute(style, 'nonce')),
    ['abc', 'abc'],
  );
  assert.equal(styles[1].childNodes[0].value, '[data-channel="forum"]{--_color:rgb(1 2 3 / 50%)}');
});

test('renderBar takes null for an option that is not given', () => {
  const names = ['title', 'text', 'campaign', 'content', 'name', 'messengerAppId', 'layout', 'labels', 'look', 'size'];
  const more = ['theme', 'align', 'lang', 'channels', 'locales', 'nonce', 'param', 'keepParams', 'utm'];
  for (const name of [...names, ...more]) {
    assert.equal(renderBar({url, [name]: null}), renderBar({url}), name);
    assert.equal(renderFallback({url, [name]: null}), renderFallback({url}), name);
  }
});

test('renderBar has English words where a locale lacks them', () => {
  const html = renderBar({url, channels: 'whatsapp', lang: 'de', locales: [{code: 'de'}]});
  assert.match(html, /aria-label="Share on WhatsApp"/);
});

test('renderBar says which option is wrong and what to set', () => {
  const cases = [
    [undefined, /renderBar\(undefined\): pass an object of options with a url/],
    [{}, /renderBar: url undefined must be an absolute http\(s\) address/],
    [{url: '/article'}, /renderBar: url "\/article" must be an absolute http\(s\) address/],
    [{url: 'javascript:alert(1)'}, /renderBar: url "javascript:alert\(1\)" must be/],
    [{url: 'https://'}, /renderBar: url "https:\/\/" must be/],
    [{url, title: 7}, /renderBar: title 7 must be a text/],
    [{url, look: 'neon'}, /renderBar: look "neon" must be one of: brand soft outline plain mono/],
    [{url, counts: {whatsapp: '7'}}, /renderBar: counts .* must be an object of numbers from 0, by channel/],
    [{url, channels: 'whatsap'}, /no channel has the id "whatsap": give one of whatsapp/],
    [{url, channels: 7}, /renderBar: channels 7 must be ids in a string/],
    [{url, channels: [{id: 'forum'}]}, /the channel "forum": name undefined must be a text/],
    [{url, locales: [{}]}, /renderBar: locales .* must be an array of locale objects/],
    [{url, chanels: 'copy'}, /renderBar: "chanels" is not an option: take one of url title/],
  ];
  for (const [options, message] of cases) assert.throws(() => renderBar(options), {name: 'TypeError', message});
  const red = {id: 'forum', code: 'xf', name: 'F', kind: 'network', icon: {path: 'M0 0'}, href: () => url};
  assert.throws(() => renderBar({url, channels: [{...red, color: 'red}</style><script>'}]}), {
    name: 'TypeError',
    message: /the channel "forum": color "red}<\/style><script>" must be/,
  });
});

test('renderBar shows the channels that suit a desktop where none are named, and only those that are available', () => {
  const channelsOf = (options) =>
    elementsIn(parseFragment(renderBar({url, ...options})))
      .map((element) => attribute(element, 'data-channel'))
      .filter(Boolean);
  assert.deepEqual(channelsOf({}), ['whatsapp', 'messenger', 'telegram', 'email', 'copy']);
  assert.deepEqual(channelsOf({channels: ['sms', 'native', 'copy']}), ['sms', 'copy']);
});

test('renderBar leaves every named channel to the element, since the visitor’s device may have those that a desktop has not', () => {
  const attributeOf = (channels) => attribute(parseFragment(renderBar({url, channels})).childNodes[0], 'channels');
  assert.equal(attributeOf('sms native, copy'), 'sms native copy');
  for (const none of [undefined, '', ' ', []]) assert.equal(attributeOf(none), undefined);
});

test('renderBar gives links the passage, the picture and the message, and the element its attributes', () => {
  const given = {textFragment: 'text=honey%20buzzard', image: 'https://example.org/bee.png', message: 'Look: {url}'};
  const bar = parseFragment(renderBar({url, ...given, channels: 'whatsapp pinterest'})).childNodes[0];
  assert.equal(attribute(bar, 'text-fragment'), given.textFragment);
  assert.equal(attribute(bar, 'image'), given.image);
  assert.equal(attribute(bar, 'message'), given.message);
  const [whatsapp, pinterest] = elementsIn(bar)
    .filter(({tagName}) => tagName === 'a')
    .map((link) => new URL(attribute(link, 'href')));
  assert.match(whatsapp.searchParams.get('text'), /^Look: https:\/\/example\.org\/\S+#:~:text=honey%20buzzard$/);
  assert.equal(pinterest.searchParams.get('media'), given.image);
});

test('renderBar orders channels="auto" by language, and leaves the attribute to the element', () => {
  const orderIn = (lang) => {
    const bar = parseFragment(renderBar({url, channels: 'auto', lang})).childNodes[0];
    assert.equal(attribute(bar, 'channels'), 'auto');
    return elementsIn(bar)
      .map((element) => attribute(element, 'data-channel'))
      .filter(Boolean);
  };
  assert.deepEqual(orderIn('fr'), ['email', 'copy', 'whatsapp', 'messenger', 'telegram']);
  assert.deepEqual(orderIn('pl'), ['email', 'copy', 'messenger', 'whatsapp', 'telegram']);
});

test('renderBar writes every channel that the page names, with its colour and a link whose medium is that of its kind', () => {
  const html = renderBar({url, title: 'An article', channels: 'facebook whatsapp bluesky print'});
  const buttons = elementsIn(parseFragment(html)).filter((element) => attribute(element, 'data-channel'));
  assert.deepEqual(
    buttons.map((element) => attribute(element, 'data-channel')),
    ['facebook', 'whatsapp', 'bluesky', 'print'],
  );
  const linkOf = (id) => {
    const button = buttons.find((element) => attribute(element, 'data-channel') === id);
    return decodeURIComponent(attribute(button, 'href'));
  };
  assert.match(linkOf('facebook'), /utm_source=facebook&utm_medium=social$/);
  assert.match(linkOf('whatsapp'), /utm_source=whatsapp&utm_medium=dark_social$/);
  assert.match(html, /\[data-channel="facebook"\]\{--_color:#0866ff\}/);
});

test('renderBar leaves KakaoTalk, whose SDK only browsers have, to the element without a warning', (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  const html = renderBar({url, channels: [kakaotalk, 'copy']});
  assert.equal(attribute(parseFragment(html).childNodes[0], 'channels'), 'kakaotalk copy');
  assert.equal(warn.mock.callCount(), 0);
});

test('renderElement reads a bar from the attributes of its element', () => {
  const attributes = {url: 'https://example.org/', 'share-title': 'Bees', channels: 'whatsapp copy', class: 'low'};
  const {attributes: written, shadow} = renderElement(attributes);
  assert.deepEqual(written, {...attributes, labels: 'hidden'});
  const whole = renderBar({url: 'https://example.org/', title: 'Bees', channels: 'whatsapp copy'});
  assert.ok(whole.includes(`>${shadow}</template>`));
  const counted = renderElement(attributes, {channels: ['telegram'], counts: {telegram: 3}});
  assert.equal(counted.attributes.channels, 'telegram');
  assert.match(counted.shadow, /part="count"[^>]*> 3</);
});

test('renderElement leaves the bar to the browser without an address, and warns of what it cannot use', (context) => {
  const {mock} = context.mock.method(console, 'warn', () => {});
  assert.equal(renderElement({channels: 'copy'}), undefined);
  assert.equal(renderElement({url: '/bees', channels: 'copy'}), undefined);
  assert.equal(mock.callCount(), 0);
  assert.equal(renderElement({url: 'https://example.org/', counts: '{'}), undefined);
  assert.equal(renderElement({url: 'https://example.org/', layout: 'grid'}), undefined);
  assert.match(mock.calls[0].arguments[0], /<dark-social-share> is not rendered on the server: .*JSON/);
  assert.match(mock.calls[1].arguments[0], /layout "grid" must be one of: bar stack/);
});
