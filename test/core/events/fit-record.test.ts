// Whatever a page gives, its records fit the published schema: texts are cut and cleaned, numbers kept within bounds.

import {expect} from 'chai';
import type {AnyEvent, Channel, DarkSocialEvent, Options, Outcome, ShareRequest} from 'dark-social';
import {checkEvent} from 'dark-social/server';
import fc from '../../tools/properties.mjs';
import {freshPage, type PageOptions} from '../fresh-page.js';

const token = 'qtg242a7kq9zr3m5x0c1t9';
const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

/** The records that a page made of what was given to it. */
async function recordsOf(
  options: object = {},
  request: object = {url: 'https://example.org/a'},
  page: PageOptions = {},
  more?: (library: Awaited<ReturnType<typeof freshPage>>['library']) => unknown,
): Promise<{records: AnyEvent[]; warnings: string[]}> {
  const records: DarkSocialEvent[] = [];
  const {library, warnings} = await freshPage(page);
  library.configure({frames: true, sinks: [(event) => records.push(event)], ...options} as Options);
  const channel: Channel = {...library.copy, activate: async () => 'copied'};
  await library.createShare(channel, request as ShareRequest).activate();
  more?.(library);
  await settled();
  return {records, warnings};
}

describe('a record', () => {
  const long = 'x'.repeat(300);
  const clefs = '𝄞'.repeat(300);
  const url = 'https://example.org/a';

  // What is given, and what stands in the record of the share.
  const cases: [title: string, options: object, request: object, expected: object][] = [
    ['a campaign of 300 characters is cut to 256', {}, {url, campaign: long}, {campaign: 'x'.repeat(256)}],
    ['a label of 300 characters is cut to 256', {}, {url, content: long}, {content: 'x'.repeat(256)}],
    ['a place of 300 characters is cut to 256', {}, {url, place: long}, {place: 'x'.repeat(256)}],
    ["the page's campaign of 300 characters is cut", {campaign: long}, {url}, {pageCampaign: 'x'.repeat(256)}],
    ['characters of two code units count once and stay whole', {}, {url, place: clefs}, {place: '𝄞'.repeat(256)}],
    ['a cut never leaves half a character', {}, {url, place: 'x'.repeat(255) + clefs}, {place: 'x'.repeat(255) + '𝄞'}],
    ['NUL is left out', {}, {url, campaign: 'a\0b'}, {campaign: 'ab'}],
    ['half of a surrogate pair becomes U+FFFD', {}, {url, place: 'a\ud800b\udc00'}, {place: 'a\ufffdb\ufffd'}],
    ['a number as a campaign is written out', {}, {url, campaign: 2026}, {campaign: '2026'}],
    [
      'an address of 5,000 characters is cut to 4,096',
      {},
      {url: `${url}/${'x'.repeat(5000)}`},
      {url: `${url}/${'x'.repeat(5000)}`.slice(0, 4096)},
    ],
    [
      'an address is not cut inside an escape',
      {},
      {url: `${url}/${'é'.repeat(1000)}`},
      {url: `${url}/${'%C3%A9'.repeat(1000)}`.slice(0, 4096).replace(/%.?$/, '')},
    ],
  ];
  for (const [title, options, request, expected] of cases) {
    it(title, async () => {
      const {records} = await recordsOf(options, request);
      expect(records).to.have.length(1);
      expect(records[0]).to.include(expected);
      expect(checkEvent(records[0])).to.equal(undefined);
    });
  }

  it('what is no text is left out of it', async () => {
    const {records} = await recordsOf({campaign: {}}, {url, place: Symbol('top'), content: null});
    expect(records[0]).not.to.have.any.keys('place', 'pageCampaign', 'content');
    expect(checkEvent(records[0])).to.equal(undefined);
  });

  it('an arrival with a campaign of 300 characters and a label with %00 is kept', async () => {
    const address = `?ds=${token}&utm_source=telegram&utm_medium=dark_social&utm_campaign=${long}&utm_content=a%00b`;
    const {records} = await recordsOf({}, {url}, {address}, (library) => library.trackConversion(long, 5));
    const [arrival, conversion] = ['arrival', 'conversion'].map((type) => records.find((event) => event.type === type));
    expect(arrival).to.include({campaign: 'x'.repeat(256)});
    expect(arrival?.content).to.equal('ab');
    expect(conversion).to.include({name: 'x'.repeat(256), value: 5, channel: 'telegram', campaign: arrival?.campaign});
    for (const event of records) expect(checkEvent(event), JSON.stringify(event)).to.equal(undefined);
  });

  it('the path of a page may have 2,100 characters', async () => {
    const path = '/' + 'p'.repeat(2099);
    const {records} = await recordsOf({}, {}, {head: `<link rel="canonical" href="${path}">`});
    expect(records[0].page).to.equal(path.slice(0, 2048));
    expect(records[0].url).to.equal(location.origin + path);
    expect(checkEvent(records[0])).to.equal(undefined);
  });

  it('a clock that is replaced gives a time that fits', async () => {
    for (const [now, at] of [
      [-5, 0],
      [1.5, 2],
      [NaN, 0],
      [1e300, 8.64e15],
    ]) {
      const {records} = await recordsOf({}, {url}, {prepare: (window) => void (window.Date.now = () => now)});
      expect(records[0].at).to.equal(at);
      expect(checkEvent(records[0])).to.equal(undefined);
    }
  });

  it('a channel that resolves to no outcome makes an event all the same, and one warning', async () => {
    const records: DarkSocialEvent[] = [];
    const {library, warnings} = await freshPage();
    library.configure({sinks: [(event) => records.push(event)]});
    const channel: Channel = {...library.copy, activate: async () => 'done' as Outcome};
    for (const _ of 'ab') await library.createShare(channel, {url}).activate();
    await settled();
    expect(records.map((event) => (event as AnyEvent).outcome)).to.deep.equal(['opened', 'opened']);
    expect(warnings.filter((warning) => /"copy" resolves to "done"/.test(warning))).to.have.length(1);
  });

  it('whatever options, links and paths are, all records fit the schema', async () => {
    const {library, window} = await freshPage({address: `?ds=${token}`});
    const events: DarkSocialEvent[] = [];
    library.configure({frames: true, sinks: [(event) => events.push(event)]});
    await settled();
    const text = fc.oneof(
      fc.string({unit: 'binary', maxLength: 400}),
      fc.constantFrom('\0', '\ud800', 'x'.repeat(5000), '😀'.repeat(2100), '%00', '%', ''),
      fc.nat({max: 3000}).map((length) => '😀'.repeat(length)),
    );
    const any = fc.oneof({weight: 4, arbitrary: text}, {weight: 1, arbitrary: fc.anything()});
    const path = text.map((part) => '/' + encodeURIComponent(part.toWellFormed?.() ?? 'x'));
    await fc.assert(
      fc.asyncProperty(
        fc.record({campaign: text, content: text, keepQuery: any}),
        fc.record({campaign: text, content: text, place: any}, {requiredKeys: []}),
        fc.tuple(path, path),
        fc.tuple(text, fc.double({noNaN: true, noDefaultInfinity: true})),
        async (options, request, [own, shared], [name, value]) => {
          window.history.replaceState(null, '', own.slice(0, 20_000));
          library.configure(options as Options);
          const channel: Channel = {...library.copy, id: 'own', code: 'xa', activate: async () => 'copied'};
          const share = library.createShare(channel, {...request, url: 'https://example.org' + shared} as ShareRequest);
          await share.activate();
          const made = library.trackConversion(name || 'order', value);
          for (const event of [share.event, made]) expect(checkEvent(event), JSON.stringify(event)).to.equal(undefined);
        },
      ),
      // WebKit throws from the hundredth change of the address in 30 s on.
      {numRuns: 90},
    );
  });
});
