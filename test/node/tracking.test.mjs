// Inbound parameters: what is taken off always, what by the rule of dark-social/tracking, what only on some sites, and what never.

import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {cleanUrl, decorateUrl} from 'dark-social';
import {ruleOf, tracking, trackingParams} from 'dark-social/tracking';

const read = (path) => JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
const {always, byRule, inFragment, onSites, needed} = read('tracking-params.json');
const {functional, opensTheArticle} = read('../core/link/parameters.json');
const rule = {dropParams: tracking};
const page = 'https://a.example/p';
const value = 'a1B2c3D4';

/** Whether a parameter goes, wherever it stands. */
function goes(name, options, at = page) {
  assert.equal(cleanUrl(`${at}?${name}=${value}`, options), at, name);
  assert.equal(cleanUrl(`${at}?a=%7e&${name}=${value}&b=+#c`, options), `${at}?a=%7e&b=+#c`, name);
  assert.equal(cleanUrl(`${at}#${name}=${value}`, options), at, `#${name}`);
  assert.equal(decorateUrl(`${at}?a=1&${name}=${value}`, {...options, utm: false}), `${at}?a=1`, name);
}

function stays(name, options, at = page, values = [value, '7', '']) {
  for (const each of values) {
    const url = `${at}?a=%7e&${name}=${each}&b=+#${name}=${each}`;
    assert.equal(cleanUrl(url, options), url);
    assert.equal(decorateUrl(url, {...options, utm: false}), url);
  }
}

describe('the table of inbound parameters', () => {
  it('has what points at a person, and the click ids of large networks, taken off always', (t) => {
    for (const name of always) {
      goes(name);
      goes(name, rule);
    }
    t.diagnostic(`${always.length} names`);
  });

  it('has the others taken off by the rule, and else left', (t) => {
    for (const name of byRule) {
      stays(name);
      goes(name, rule);
    }
    t.diagnostic(`${byRule.length} names`);
  });

  it('has some taken off the fragment alone', () => {
    for (const name of inFragment) {
      stays(name);
      assert.equal(cleanUrl(`${page}?${name}=1#${name}=1700000000`, rule), `${page}?${name}=1`);
    }
  });

  it('has some taken off on their sites alone', () => {
    for (const {sites, params} of onSites) {
      for (const site of sites.map((each) => each.replace('.*', '.co.uk'))) {
        for (const name of params.map((each) => each.replace('*', 'x'))) {
          for (const at of [`https://${site}/p`, `http://www.${site.toUpperCase()}:8080/p`, `https://m.${site}/p`])
            goes(name, rule, at);
          for (const at of [`https://not${site}/p`, `https://${site}.a.example/p`, `https://a.example/${site}/`, page])
            if (!byRule.includes(name)) stays(name, rule, at);
        }
      }
    }
  });

  it('leaves what the page needs', () => {
    for (const [name, at] of needed) {
      stays(name, {}, at);
      stays(name, rule, at);
    }
    stays('__s', rule, page, ['7', 'a_b_c_d', 'x-y-z-7-8']);
    stays('erid', rule, 'https://www.kommersant.ru/doc/1');
  });

  it('leaves everywhere what sites use for their own work, and what opens the article', () => {
    const signs = ['sig', 'signature', 'hmac'];
    for (const name of [...functional, ...opensTheArticle]) {
      stays(name, signs.includes(name) ? {} : rule);
      assert.equal(Boolean(tracking({name, value, part: 'query', url: page})), false, name);
    }
  });

  it('says of each entry what it is and why, and is as the library is', () => {
    const known = new Set([...always, ...byRule, ...inFragment, ...onSites.flatMap(({params}) => params)]);
    for (const {names, kind, why} of trackingParams) {
      assert.match(kind, /^(person|click|campaign)$/);
      assert.match(why, /^\p{Lu}.{5,}[^.]$/u);
      for (const name of names) {
        assert.ok(
          known.has(name) || [...known].some((each) => name.endsWith('*') && each.startsWith(name.slice(0, -1))),
          name,
        );
      }
    }
  });
});

describe('the list', () => {
  it('says of each entry whether links leave it out without an option', () => {
    for (const {names, always = false, sites, value} of trackingParams) {
      for (const name of names) {
        const url = `${page}?${name.replace('*', 'x1')}=${value ? 'a1B2c3' : '7'}`;
        assert.equal(cleanUrl(url) === page, always && !sites, name);
      }
    }
  });
});

describe('dropParams', () => {
  it('takes names too, exactly as they are written', () => {
    const options = {dropParams: ['promo', 'ref']};
    assert.equal(cleanUrl(`${page}?promo=1&Promo=1&ref=a&b=2#promo=1`, options), `${page}?Promo=1&b=2`);
  });

  it('takes a rule of one’s own, which is told name, value and place', () => {
    const told = [];
    cleanUrl('https://a.example:81/p/?x=a+b%2B&y#z=1', {dropParams: (param) => void told.push(param)});
    const url = 'https://a.example:81/p/';
    assert.deepEqual(
      told.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
      [
        {name: 'x', value: 'a b+', part: 'query', url},
        {name: 'y', value: '', part: 'query', url},
        {name: 'z', value: '1', part: 'fragment', url},
      ],
    );
  });

  it('takes a part of the list', () => {
    const some = ruleOf(trackingParams.filter(({kind}) => kind !== 'campaign'));
    assert.equal(cleanUrl(`${page}?utm_source=n&ymclid=1`, {dropParams: some}), `${page}?utm_source=n`);
  });

  it('yields to keepParams, and to a signature', () => {
    assert.equal(cleanUrl(`${page}?utm_id=1&utm_term=2`, {...rule, keepParams: ['utm_id']}), `${page}?utm_id=1`);
    const signed = `${page}?utm_source=n&X-Amz-Signature=abc#utm_source=n`;
    assert.equal(cleanUrl(signed, rule), signed);
  });

  it('makes room for the share’s own UTM parameters', () => {
    const link = decorateUrl(`${page}?utm_term=x&utm_source=n&id=7`, {...rule, channel: 'whatsapp'});
    assert.equal(link, `${page}?id=7&utm_source=whatsapp&utm_medium=dark_social`);
    assert.equal(decorateUrl(link, {...rule, channel: 'whatsapp'}), link);
  });
});

describe('cleaning', () => {
  it('reads names that were escaped with the question mark before them', () => {
    for (const before of ['%3F', '%3f', '?']) {
      assert.equal(cleanUrl(`${page}?${before}fbclid=1&a=%3F`), `${page}?a=%3F`);
      assert.equal(cleanUrl(`${page}?${before}utm_source=x`, rule), page);
      const kept = `${page}?${before}id=1`;
      assert.equal(cleanUrl(kept, rule), kept);
    }
  });

  it('drops values that are e-mail addresses, however often they were escaped', () => {
    for (const address of [
      'reader@example.org',
      'reader%40example.org',
      'reader%2540example.org',
      'first.last%252Bnews%2540mail.example.co.uk',
      'READER%40EXAMPLE.ORG',
    ]) {
      for (const name of ['q', 'id', 'token', 'unlocked_article_code', 'x[]']) goes(`${name}=${address}&fbclid`);
    }
    for (const other of ['%2540handle', 'lit%25403.1.2', 'user%2540host']) stays('q', {}, page, [other]);
  });

  it('looks into a fragment of pairs, and into no route, anchor or text directive', () => {
    assert.equal(cleanUrl(`${page}#xtor=RSS-1`, rule), page);
    assert.equal(cleanUrl(`${page}#utm_source=a&tab=2`, rule), `${page}#tab=2`);
    assert.equal(cleanUrl(`${page}#utm_source=a:~:text=b`, rule), `${page}#:~:text=b`);
    for (const fragment of [
      '/path?utm_source=a&fbclid=1',
      '!path?fbclid=1',
      '!fbclid=1',
      'fbclid',
      'section&fbclid=1',
      ':~:text=fbclid=1&fbclid=2',
    ]) {
      assert.equal(cleanUrl(`${page}#${fragment}`, rule), `${page}#${fragment}`);
    }
  });

  it('leaves no empty query behind', () => {
    assert.equal(cleanUrl(`${page}?fbclid=1#c`), `${page}#c`);
    assert.equal(cleanUrl(`${page}?#c`), `${page}#c`);
    assert.equal(cleanUrl(`${page}?`), page);
  });
});
