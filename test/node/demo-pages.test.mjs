// The demo's French pages are its English pages with the texts of demo/fr.json.

import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {describe, it} from 'node:test';

import {readDictionary, setOrigin, textsOf, translate} from '../../demo/render-page.mjs';

const dictionary = await readDictionary();
const pages = readdirSync('demo', {recursive: true}).filter((name) => name.endsWith('.html'));
const read = (name) => readFileSync(`demo/${name}`, 'utf8');

describe('the demo’s French dictionary', () => {
  for (const name of pages) {
    it(`has every text of ${name}`, () => {
      assert.deepEqual(
        textsOf(read(name)).filter((text) => !(text in dictionary)),
        [],
      );
    });
  }

  it('has no text that is on no page', () => {
    const texts = new Set(pages.flatMap((name) => textsOf(read(name))));
    assert.deepEqual(
      Object.keys(dictionary).filter((text) => !texts.has(text)),
      [],
    );
  });
});

describe('a translated page', () => {
  const page =
    '<!doctype html><html lang="en"><head><link rel="canonical" href="http://localhost:4173/a.html">' +
    '<link rel="alternate" hreflang="fr" href="http://localhost:4173/fr/a.html"></head>' +
    '<body><p title="Good day">Good <b>day</b>,\n friend</p><a href="mailto:?body=http%3A%2F%2Flocalhost%3A4173%2F">Good day</a></body></html>';
  const french = translate(page, {'Good <b>day</b>, friend': 'Bonjour, <b>amie</b>', 'Good day': 'Bonjour'});

  it('has whole sentences replaced with their markup, and attributes', () => {
    assert.ok(french.includes('<p title="Bonjour">Bonjour, <b>amie</b></p>'), french);
  });

  it('names itself as canonical and the English page as the alternative', () => {
    assert.ok(french.includes('<html lang="fr">'));
    assert.ok(french.includes('<link rel="canonical" href="http://localhost:4173/fr/a.html">'));
    assert.ok(french.includes('<link rel="alternate" hreflang="en" href="http://localhost:4173/a.html">'));
  });

  it('gets the origin of the server, in encoded addresses too', () => {
    const sent = setOrigin(french, '127.0.0.1:4200');
    assert.ok(sent.includes('href="http://127.0.0.1:4200/fr/a.html"'));
    assert.ok(sent.includes(`body=${encodeURIComponent('http://127.0.0.1:4200/fr/')}`));
  });
});
