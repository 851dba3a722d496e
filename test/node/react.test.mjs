// What a server writes for React components. test/e2e/react.test.mjs hydrates it.

import assert from 'node:assert/strict';
import {afterEach, mock, test} from 'node:test';
import {createElement} from 'react';
import {renderToString} from 'react-dom/server';
import {configure} from 'dark-social';
import {DarkSocialGate, DarkSocialImage, DarkSocialQr, DarkSocialReport, DarkSocialShare} from 'dark-social/react';
import {renderBar} from 'dark-social/server';

afterEach(() => mock.restoreAll());

const render = (...args) => renderToString(createElement(...args));

test('the share bar is what renderBar() writes, by the names of props', () => {
  const same = {
    ...{url: 'https://example.org/a?b=1&c', channels: ['whatsapp', 'facebook', 'copy'], lang: 'fr', layout: 'menu'},
    ...{triggerLabel: '"Dites-le"', look: 'soft', counts: {whatsapp: 1200}, name: 'top', nonce: 'abc', labels: 'first'},
  };
  const bar = render(DarkSocialShare, {...same, shareTitle: '<Bees> & "more"', shareText: 'Read', campaign: 'spring'});
  const expected = renderBar({...same, title: '<Bees> & "more"', text: 'Read', campaign: 'spring'});
  const shadowOf = (html) => html.slice(html.indexOf('<template'));
  assert.equal(shadowOf(bar), shadowOf(expected));
  const attributesOf = (html) =>
    [...html.slice(0, html.indexOf('<template')).matchAll(/[\w-]+="[^"]*"/g)].flat().sort();
  assert.deepEqual(
    attributesOf(bar).filter((each) => !each.startsWith('nonce=')),
    attributesOf(expected).map((each) => each.replaceAll('&#39;', '&#x27;')),
  );
});

test('links of the share bar have what configure() sets, and the element only what its props set', () => {
  configure({campaign: 'autumn', param: 'via'});
  const bar = render(DarkSocialShare, {url: 'https://example.org/', channels: 'whatsapp'});
  assert.match(bar, /utm_campaign%3Dautumn/);
  assert.doesNotMatch(bar, / campaign=/);
  configure({campaign: undefined});
});

test('a share bar without an address, or with one that cannot be used, is left to the browser', () => {
  const warn = mock.method(console, 'warn', () => {});
  const props = {channels: ['whatsapp', 'copy'], shareTitle: 'Bees', className: 'bar', onDarkSocialShare() {}};
  const expected = '<dark-social-share channels="whatsapp copy" share-title="Bees" class="bar"></dark-social-share>';
  assert.equal(render(DarkSocialShare, props), expected);
  assert.equal(warn.mock.callCount(), 0);
  assert.match(
    render(DarkSocialShare, {...props, url: '/bees'}),
    /url="\/bees" labels="hidden"><\/dark-social-share>$/,
  );
  assert.match(
    warn.mock.calls[0].arguments[0],
    /<DarkSocialShare> is not rendered on the server.*url "\/bees" must be/,
  );
});

test('props are the attributes of elements, objects and listeners are none', () => {
  assert.equal(
    render(DarkSocialQr, {printSize: 40, showLink: true, downloads: false, id: 'code', 'data-a': 1}, 'Scan it'),
    '<dark-social-qr print-size="40" show-link="" id="code" data-a="1">Scan it</dark-social-qr>',
  );
  assert.equal(
    render(DarkSocialReport, {records: [], range: 28, style: {'--dark-social-radius': '8px'}}),
    '<dark-social-report range="28" style="--dark-social-radius:8px"></dark-social-report>',
  );
  assert.equal(
    render(DarkSocialImage, {shareText: 'A picture', look: 'mono', corner: 'top-start'}),
    '<dark-social-image share-text="A picture" look="mono" corner="top-start"></dark-social-image>',
  );
});

test('children may be HTML', () => {
  const html = {__html: '<b>The second chapter</b>'};
  assert.match(render(DarkSocialGate, {dangerouslySetInnerHTML: html}), /gate><b>The second chapter<\/b><\//);
  const bar = render(DarkSocialShare, {url: 'https://example.org/', dangerouslySetInnerHTML: html});
  assert.match(bar, /<b>The second chapter<\/b><\/dark-social-share>$/);
});
