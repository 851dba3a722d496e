// Links: what decorating adds, what cleaning takes off, and what both leave byte for byte.

import {expect} from 'chai';
import {cleanUrl, decorateUrl, mintToken, readArrival, type LinkOptions} from 'dark-social';
import {channels} from 'dark-social/channels';
import {anyAddress, foreignOf, isRoute, type Address} from '../addresses.js';
import {catchWarnings} from '../warnings.js';
import {anyText} from '../texts.js';
import fc, {times} from '../../tools/properties.mjs';

const token = 'qwa100000042a7kq9zr3pe';
const utm = 'utm_source=whatsapp&utm_medium=dark_social';
const whatsapp = {token, channel: 'whatsapp'};

const anyChannel = fc.constantFrom(...channels.map(({id, code, utm}) => ({id, code, ...(utm && {utm})})));
const anyLabel = fc.option(anyText({minLength: 1, maxLength: 12}), {nil: undefined});
const anyPlacement = fc.constantFrom<LinkOptions['placement']>('query', 'fragment', undefined);
const anyOptions: fc.Arbitrary<LinkOptions> = fc.record({
  channel: anyChannel,
  campaign: anyLabel,
  content: anyLabel,
  placement: anyPlacement,
  utm: fc.constantFrom(true, false, undefined, {medium: 'private', content: '{channel} {content}'}),
  param: fc.constantFrom(undefined, 'ds', 'via', 'é&'),
});

const property = (check: (address: Address, options: LinkOptions) => void) =>
  fc.assert(
    fc.property(anyAddress, anyOptions, (address, options) =>
      check(address, {...options, token: mintToken({channel: options.channel as {code: string} & {id: string}})}),
    ),
    {numRuns: times(500), includeErrorInReport: true},
  );

/** Ours under another name are the site's: addresses of the generator bear ours under `ds`. */
const asDs = (options: LinkOptions): LinkOptions => ({...options, param: 'ds'});

/** What stands behind `#`; nothing, and no `#`, where that is empty. */
const hashOf = ({fragment = '', directive = ''}: Address): string => fragment + directive && '#' + fragment + directive;

describe('decorateUrl, for any address, channel, labels and placement', function (this: {timeout(ms: number): void}) {
  this.timeout(times(60_000));

  it('makes a link from which readArrival gets the token back, and its channel and labels', () => {
    property(({text}, options) => {
      const link = decorateUrl(text, options);
      const arrival = readArrival(link, options);
      expect(arrival?.token).to.equal(options.token);
      expect(arrival?.channel).to.equal((options.channel as {id: string}).id);
    });
  });

  it('leaves path, foreign parameters and fragment byte for byte, in order', () => {
    property((address, given) => {
      const options = {...asDs(given), placement: 'query' as const, utm: false};
      const kept = foreignOf(address);
      // After the first segment where that has no "=": a route in the query.
      kept.splice(kept[0] && !kept[0].includes('=') ? 1 : 0, 0, `ds=${options.token}`);
      expect(decorateUrl(address.text, options)).to.equal(address.base + '?' + kept.join('&') + hashOf(address));
    });
  });

  it('puts the token into the fragment, before a text directive, where it is no route', () => {
    property((address, given) => {
      const {base, fragment, directive = ''} = address;
      const options = {...asDs(given), placement: 'fragment' as const, utm: false};
      const link = decorateUrl(address.text, options);
      const query = foreignOf(address).join('&');
      const anchor = (fragment ? fragment + '&' : '') + `ds=${options.token}`;
      const inFragment = base + (query && '?' + query) + '#' + anchor + directive;
      expect(link).to.equal(
        isRoute(fragment) ? decorateUrl(address.text, {...options, placement: 'query'}) : inFragment,
      );
    });
  });

  it('adds UTM last', () => {
    property((address, given) => {
      const options = {...asDs(given), utm: true};
      const bare = decorateUrl(address.text, {...options, utm: false});
      const {id, utm: source = id} = options.channel as {id: string; utm?: string};
      const {campaign = '', content = ''} = options;
      const expected = new URLSearchParams({utm_source: source, utm_medium: 'dark_social'});
      if (campaign) expected.set('utm_campaign', campaign);
      if (content) expected.set('utm_content', content);

      const [bareQuery, query] = [bare, decorateUrl(address.text, options)].map((url) =>
        url.replace(/^[^?#]*\??|#.*$/gs, ''),
      );
      expect(query.startsWith(bareQuery)).to.equal(true);
      const added = query.slice(bareQuery.length).replace(/^&/, '');
      expect(new URLSearchParams(added).toString()).to.equal(expected.toString());
      expect(added).to.match(/^[\x21-\x7e]+$/);
      expect(added).not.to.include('+');
    });
  });

  it('gives the same twice as once', () => {
    property(({text}, options) => {
      const once = decorateUrl(text, options);
      expect(decorateUrl(once, options)).to.equal(once);
    });
  });

  it('replaces an earlier token, wherever that one stood', () => {
    property(({text}, options) => {
      const earlier = decorateUrl(text, {...options, placement: 'fragment', token: mintToken({channel: 'sms'})});
      const link = decorateUrl(earlier, options);
      expect(link).to.include(options.token);
      expect(cleanUrl(link, options)).to.equal(cleanUrl(text, options));
    });
  });

  it('is undone by cleanUrl', () => {
    property(({text}, options) => {
      const link = decorateUrl(text, options);
      expect(cleanUrl(link, options)).to.equal(cleanUrl(text, options));
    });
  });

  it('makes an address that the browser takes, on the same page', () => {
    property(({text}, options) => {
      const [before, after] = [text, decorateUrl(text, options)].map((url) => new URL(url));
      expect(after.origin + after.pathname).to.equal(before.origin + before.pathname);
    });
  });

  it('drops what the standard drops: white space around, tabs and line breaks within', () => {
    const space = fc.string({unit: fc.constantFrom(' ', '\t', '\n', '\r', '\0', '\x1f'), maxLength: 3});
    const within = fc.array(fc.tuple(fc.nat(200), fc.constantFrom('\t', '\n', '\r\n')), {maxLength: 4});
    const check = fc.property(anyAddress, space, space, within, ({text}, before, after, breaks) => {
      let broken = text;
      for (const [at, mark] of breaks)
        broken = broken.slice(0, at % text.length) + mark + broken.slice(at % text.length);
      expect(decorateUrl(before + broken + after, whatsapp)).to.equal(decorateUrl(text, whatsapp));
      expect(cleanUrl(before + broken + after)).to.equal(cleanUrl(text));
    });
    fc.assert(check, {numRuns: times(500), includeErrorInReport: true});
  });
});

describe('decorateUrl', () => {
  // prettier-ignore
  const table: [title: string, url: string, expected: string, options?: LinkOptions][] = [
    ['puts the token first', 'https://a.example/p?id=7#c', `https://a.example/p?ds=${token}&id=7&${utm}#c`],
    ['needs no path', 'https://a.example', `https://a.example?ds=${token}&${utm}`],
    ['stands after a route in the query', 'https://a.example/?threads/b.1/', `https://a.example/?threads/b.1/&ds=${token}&${utm}`],
    ['leaves out a bare question mark', 'https://a.example/?#c', `https://a.example/?ds=${token}&${utm}#c`],
    ['leaves out a bare hash', 'https://a.example/#', `https://a.example/?ds=${token}&${utm}`],
    ['keeps a text directive', 'https://a.example/#:~:text=a', `https://a.example/?ds=${token}&${utm}#:~:text=a`],
    ['replaces an older token', 'https://a.example/?a=1&ds=qtg242a7kq9zr3m5x0c1t9', `https://a.example/?ds=${token}&a=1&${utm}`],
    ['replaces a damaged one', 'https://a.example/?ds=qwa1000000', `https://a.example/?ds=${token}&${utm}`],
    ['passes no suffix on', 'https://a.example/?ds=qtg242a7kq9zr3m5x0c1t9~abc', `https://a.example/?ds=${token}&${utm}`],
    ['carries UTM alone without a token', 'https://a.example/', `https://a.example/?${utm}`, {token: undefined}],
    ['carries the token alone without UTM', 'https://a.example/', `https://a.example/?ds=${token}`, {utm: false}],
    ['names the source as the channel wants', 'https://a.example/', 'https://a.example/?utm_source=mailto&utm_medium=dark_social', {
      token: undefined,
      channel: {id: 'email', utm: 'mailto'},
    }],
    ['names the source of an id as the button does', 'https://a.example/', 'https://a.example/?utm_source=mailto&utm_medium=dark_social', {
      token: undefined,
      channel: 'email',
    }],
    ['names the source of SMS by its id as the button does', 'https://a.example/', 'https://a.example/?utm_source=sms_share&utm_medium=dark_social', {
      token: undefined,
      channel: 'sms',
    }],
    ["takes an id that is the site's own as the source", 'https://a.example/', 'https://a.example/?utm_source=pigeon&utm_medium=dark_social', {
      token: undefined,
      channel: 'pigeon',
    }],
    ['takes templates that are no text for the default', 'https://a.example/', `https://a.example/?ds=${token}&${utm}`, {
      utm: {source: null, medium: 7, campaign: undefined} as unknown as LinkOptions['utm'],
    }],
    ['writes campaign and content', 'https://a.example/', `https://a.example/?ds=${token}&${utm}&utm_campaign=spring%20%26%20more&utm_content=group%2B1`, {
      campaign: 'spring & more',
      content: 'group+1',
    }],
    ['fills templates', 'https://a.example/', `https://a.example/?ds=${token}&utm_source=share-whatsapp&utm_medium=social&utm_campaign=c%2F`, {
      utm: {source: 'share-{channel}', medium: 'social', campaign: '{campaign}/{content}', content: ''},
      campaign: 'c',
    }],
    ['takes the place of the same UTM parameters', 'https://a.example/?utm_source=news&utm_medium=email', `https://a.example/?ds=${token}&${utm}`],
    ['renames the parameter', 'https://a.example/?ds=2024-01-01', `https://a.example/?via=${token}&ds=2024-01-01&${utm}`, {param: 'via'}],
    ['uses the fragment', 'https://a.example/#c', `https://a.example/?${utm}#c&ds=${token}`, {placement: 'fragment'}],
    ['uses the query beside a route', 'https://a.example/#/r', `https://a.example/?ds=${token}&${utm}#/r`, {placement: 'fragment'}],
    ['uses the query beside a hashbang', 'https://a.example/#!r', `https://a.example/?ds=${token}&${utm}#!r`, {placement: 'fragment'}],
    ['stands before a text directive', 'https://a.example/#:~:text=a', `https://a.example/?${utm}#ds=${token}:~:text=a`, {placement: 'fragment'}],
  ];
  for (const [title, url, expected, options] of table) {
    it(title, () => {
      expect(decorateUrl(url, {...whatsapp, ...options})).to.equal(expected);
      expect(decorateUrl(expected, {...whatsapp, ...options})).to.equal(expected);
    });
  }

  describe('beside UTM parameters of the site that we do not set', () => {
    const table: [url: string, kept: string[]][] = [
      ['https://a.example/?utm_campaign=news', ['utm_campaign=news']],
      ['https://a.example/?utm_content=top&id=7', ['utm_content=top', 'id=7']],
      ['https://a.example/?utm_term=shoes&utm_id=3', ['utm_term=shoes', 'utm_id=3']],
      ['https://a.example/#utm_source=app&utm_campaign=news', ['#utm_source=app&utm_campaign=news']],
    ];
    for (const [url, kept] of table) {
      it(`keeps those of ${url}, also the second time`, () => {
        const once = decorateUrl(url, whatsapp);
        for (const part of kept) expect(once).to.include(part);
        expect(decorateUrl(once, whatsapp)).to.equal(once);
      });
    }
  });

  describe('a signed address', () => {
    // prettier-ignore
    const signatures = [
      'X-Amz-Signature=abc', 'X-Goog-Signature=abc', 'x-oss-signature=a', 'Signature=abc', 'sig=abc', 'hmac=abc', 'Policy=abc',
      'Key-Pair-Id=abc&Expires=1', 'token=eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln',
    ];
    for (const signature of signatures) {
      it(`stays whole, with one warning: ${signature}`, () => {
        const url = `https://files.example/${signatures.indexOf(signature)}?fbclid=1&${signature}&b=2#c`;
        const warnings = catchWarnings(() => {
          expect(decorateUrl(url, whatsapp)).to.equal(url);
          expect(decorateUrl(url, {...whatsapp, placement: 'fragment'})).to.equal(url);
          expect(cleanUrl(url)).to.equal(url);
        });
        expect(warnings).to.have.length(1);
        expect(warnings[0]).to.include(url).and.to.include('signed');
      });
    }

    it('is none where a name only looks like it', () => {
      for (const name of ['design', 'signatures', 'policy', 'x-signature']) {
        expect(decorateUrl(`https://a.example/?${name}=a`, whatsapp)).to.equal(
          `https://a.example/?ds=${token}&${name}=a&${utm}`,
        );
      }
    });
  });

  describe("the site's own parameter of our name", () => {
    it('stays as it is, with no token and one warning that names the option', () => {
      const warnings = catchWarnings(() => {
        for (const value of [
          '2024-01-01',
          'list',
          '',
          'qwa',
          '1764268800',
          'q4report2024',
          'qrcode2024',
          '2wa100000042a7kq9zr38m',
        ]) {
          const url = `https://a.example/?a=1&site=${value}`;
          const options = {...whatsapp, param: 'site'};
          expect(decorateUrl(url, options)).to.equal(`${url}&${utm}`);
          expect(cleanUrl(url, options)).to.equal(url);
          expect(readArrival(url, {param: 'site'})).to.equal(undefined);
        }
      });
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('"site"').and.to.include('"param"');
    });

    it('is not an anchor of that name', () => {
      const warnings = catchWarnings(() => {
        expect(decorateUrl('https://a.example/#ds', whatsapp)).to.equal(`https://a.example/?ds=${token}&${utm}#ds`);
      });
      expect(warnings).to.deep.equal([]);
    });
  });
});

describe('what is no http(s) address', () => {
  // prettier-ignore
  const others = [
    'javascript:alert(1)', 'data:text/html,x', 'ftp://example.org/', 'mailto:a@example.org', 'file:///etc/passwd', 'about:blank',
    'blob:https://example.org/1', 'view-source:https://example.org/', '/relative', 'relative', '?ds=1', '#top', '', ' ', 'some words',
    '//example.org/', 'example.org', 'http://', 'https://[', 'https://exa<mple.org/', 'https://example.org:port/', 'java\nscript:alert(1)',
    'http', ':', '\0',
  ];
  for (const url of others) {
    it(`is rejected with its value: ${JSON.stringify(url)}`, () => {
      expect(() => decorateUrl(url, whatsapp)).to.throw(TypeError, JSON.stringify(url));
      expect(() => cleanUrl(url)).to.throw(TypeError, JSON.stringify(url));
    });
  }

  it('is the only input that throws, and it throws a TypeError', () => {
    const text = fc.oneof(
      anyText(),
      fc.string().map((rest) => 'https:' + rest),
      fc.webUrl(),
    );
    const check = fc.property(text, (url) => {
      const isWeb = URL.canParse(url) && /^https?:$/.test(new URL(url).protocol);
      for (const change of [() => decorateUrl(url, whatsapp), () => cleanUrl(url)]) {
        if (isWeb) expect(change()).to.be.a('string');
        else expect(change).to.throw(TypeError, JSON.stringify(url));
      }
    });
    // Engines differ in whether a host may have white space.
    const examples: [string][] = [
      ['https://example.org #top'],
      ['https://example.org ?a=1'],
      ['https://example.org /a'],
    ];
    fc.assert(check, {numRuns: times(1000), includeErrorInReport: true, examples});
  });
});

describe('cleanUrl', () => {
  it('takes off ours and keeps the rest byte for byte, for any address', () => {
    property((address) => {
      const query = foreignOf(address).join('&');
      expect(cleanUrl(address.text)).to.equal(address.base + (query && '?' + query) + hashOf(address));
    });
  });

  it('takes off our UTM parameters and leaves those of others', () => {
    expect(cleanUrl(`https://a.example/?a=1&${utm}&utm_campaign=c&utm_content=d`)).to.equal('https://a.example/?a=1');
    const newsletter = 'https://a.example/?utm_source=news&utm_medium=email&utm_campaign=c';
    expect(cleanUrl(newsletter)).to.equal(newsletter);
  });

  it('knows our UTM parameters by a medium of the page’s own', () => {
    const options = {utm: {medium: 'private'}};
    const link = decorateUrl('https://a.example/?a=1', {...whatsapp, ...options});
    expect(cleanUrl(link, options)).to.equal('https://a.example/?a=1');
  });

  it('takes a token off the fragment, and the hash where nothing else stood behind it', () => {
    expect(cleanUrl(`https://a.example/#ds=${token}`)).to.equal('https://a.example/');
    expect(cleanUrl(`https://a.example/#c&ds=${token}`)).to.equal('https://a.example/#c');
    expect(cleanUrl(`https://a.example/#ds=${token}:~:text=a`)).to.equal('https://a.example/#:~:text=a');
    expect(cleanUrl(`https://a.example/#/r?ds=${token}`)).to.equal(`https://a.example/#/r?ds=${token}`);
  });
});
