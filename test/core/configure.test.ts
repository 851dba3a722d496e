// Options, consent, the page's start, and callbacks of its arrival. Each test has a page of its own.

import {expect} from 'chai';
import type {Arrival, Channel, Consent, DarkSocialEvent} from 'dark-social';
import {freshPage, type FreshPage} from './fresh-page.js';

const token = 'qwa100000042a7kq9zr3pe';
const arrivalAt = {address: `?id=7&ds=${token}&utm_source=whatsapp&utm_medium=dark_social#part`};
const ok: Arrival = {status: 'ok', token, channel: 'whatsapp', depth: 1};

const settled = (ms = 20) => new Promise<void>((resolve) => setTimeout(resolve, ms));
const address = ({window}: FreshPage): string => window.location.search + window.location.hash;

async function share({library}: FreshPage): Promise<DarkSocialEvent | undefined> {
  const channel: Channel = {...library.copy, activate: async () => 'copied'};
  const made = library.createShare(channel, {url: 'https://example.org/a'});
  await made.activate();
  return made.event;
}

describe('importing the library', () => {
  it('touches nothing: not the address, not the page, no tracker', async () => {
    const page = await freshPage(arrivalAt);
    await settled();
    expect(address(page)).to.equal(arrivalAt.address);
    expect(page.window.customElements.get('dark-social-share')).to.equal(undefined);
    expect(page.window).not.to.have.property('darkSocial');
    expect((page.window as unknown as Record<symbol, unknown>)[Symbol.for('dark-social')]).to.equal(undefined);
  });
});

describe('configure', () => {
  it('takes the token off the address, keeping the rest and the state of the history', async () => {
    const page = await freshPage(arrivalAt);
    page.window.history.replaceState({scroll: 7}, '');
    const {length} = page.window.history;
    page.library.configure({frames: true});
    expect(address(page)).to.equal('?id=7&utm_source=whatsapp&utm_medium=dark_social#part');
    expect(page.window.history.state).to.deep.equal({scroll: 7});
    expect(page.window.history.length).to.equal(length);
  });

  it('keeps the mark by which Next knows its entries, where Next does not watch the history yet', async () => {
    const page = await freshPage(arrivalAt);
    page.window.history.replaceState({__NA: true, tree: 7}, '');
    page.library.configure({frames: true});
    expect(address(page)).to.equal('?id=7&utm_source=whatsapp&utm_medium=dark_social#part');
    expect(page.window.history.state).to.deep.equal({__NA: true, tree: 7});
  });

  it('takes our UTM parameters off too where it is told to, after the page has settled', async () => {
    const page = await freshPage(arrivalAt);
    page.library.configure({frames: true, clean: 'utm'});
    expect(address(page)).to.include('utm_source');
    for (let tries = 0; tries < 50 && address(page).includes('utm'); tries++) await settled(50);
    expect(address(page)).to.equal('?id=7#part');
  });

  it('leaves the address alone where it is told to', async () => {
    const page = await freshPage(arrivalAt);
    page.library.configure({frames: true, clean: 'none'});
    await settled();
    expect(address(page)).to.equal(arrivalAt.address);
  });

  it('takes the token off again when the site goes back to it, and counts no second arrival', async () => {
    const page = await freshPage(arrivalAt);
    const events: DarkSocialEvent[] = [];
    page.library.configure({frames: true, sinks: [(event) => events.push(event)]});
    await settled();
    page.window.location.hash = `ds=${token}`;
    for (let tries = 0; tries < 50 && page.window.location.hash; tries++) await settled(20);
    expect(page.window.location.hash).to.equal('');
    expect(events.map(({type}) => type)).to.deep.equal(['arrival']);
  });

  it('reads the parameter that the page names', async () => {
    const page = await freshPage({address: `?via=${token}&ds=2024-01-01`});
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, param: 'via', onArrival: (arrival) => arrivals.push(arrival)});
    expect(arrivals).to.deep.equal([ok]);
    expect(address(page)).to.equal('?ds=2024-01-01');
  });

  for (const value of ['1764268800', '12345678', 'q4report2024', 'qrcode2024']) {
    it(`leaves a parameter of our name to the site, with one warning, and keeps it in shared links: ${value}`, async () => {
      const page = await freshPage({address: `?ds=${value}`});
      const arrivals: Arrival[] = [];
      page.library.configure({frames: true, onArrival: (arrival) => arrivals.push(arrival)});
      await settled();
      expect(address(page)).to.equal(`?ds=${value}`);
      expect(arrivals).to.deep.equal([]);
      const {url, token} = page.library.createShare(page.library.copy);
      expect(url).to.include(`?ds=${value}&utm_source=copy`);
      expect(token).to.equal(undefined);
      const [warning, ...more] = page.warnings.filter((each) => each.includes('"param"'));
      expect(warning).to.include('"ds"');
      expect(more).to.deep.equal([]);
    });
  }

  it('counts no arrival in a frame unless told to, but lets its shares descend from it', async () => {
    const page = await freshPage(arrivalAt);
    const events: DarkSocialEvent[] = [];
    page.library.configure({sinks: [(event) => events.push(event)]});
    expect(await share(page)).to.include({depth: 2, parent: '42a7kq'});
    await settled();
    expect(events.map(({type}) => type)).to.deep.equal(['share']);
  });

  it('counts no robot', async () => {
    const page = await freshPage({
      ...arrivalAt,
      prepare: ({navigator}) => void Object.defineProperty(navigator, 'userAgent', {value: 'Googlebot/2.1'}),
    });
    const events: DarkSocialEvent[] = [];
    page.library.configure({frames: true, sinks: [(event) => events.push(event)]});
    await settled();
    expect(events).to.deep.equal([]);
    expect(address(page)).not.to.include(token);
  });

  it('counts an arrival when the page is first seen', async () => {
    const page = await freshPage(arrivalAt);
    let seen = false;
    Object.defineProperties(page.document, {
      hidden: {get: () => !seen, configurable: true},
      visibilityState: {get: () => (seen ? 'visible' : 'hidden'), configurable: true},
    });
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, onArrival: (arrival) => arrivals.push(arrival)});
    await settled();
    expect(arrivals).to.deep.equal([]);
    expect(address(page)).not.to.include(token);
    for (seen of [true, false, true])
      page.document.dispatchEvent(new page.window.Event('visibilitychange', {bubbles: true}));
    await settled();
    expect(arrivals).to.deep.equal([ok]);
  });

  it('names channels of the site in tokens', async () => {
    const {library} = await freshPage();
    const own: Channel = {...library.copy, id: 'intranet', code: 'x9'};
    library.configure({channels: [own]});
    expect(library.parseToken(library.mintToken({channel: 'intranet'}))).to.include({code: 'x9', channel: 'intranet'});
    // A code of the package is not to be taken.
    library.configure({channels: [{...own, code: 'wa'}]});
    expect(library.parseToken(token)).to.include({channel: 'whatsapp'});
  });

  it('keeps the token for the tab only where storage is allowed', async () => {
    const keep = async (options: object, at = arrivalAt) => {
      const page = await freshPage(at);
      page.library.configure({frames: true, ...options});
      await settled();
      return {stored: page.window.sessionStorage.getItem('dark-social'), share: await share(page)};
    };
    sessionStorage.removeItem('dark-social');
    expect((await keep({})).stored).to.equal(null);
    expect((await keep({storage: 'session', consent: 'pending'})).stored).to.equal(null);
    expect((await keep({storage: 'session'})).stored).to.equal(token);
    const next = {address: '?next'};
    expect((await keep({storage: 'session'}, next)).share).to.include({depth: 2, parent: '42a7kq'});
    expect((await keep({}, next)).share).to.include({depth: 1});
    sessionStorage.removeItem('dark-social');
  });
});

describe('consent', () => {
  it('that is undefined stays as it was', async () => {
    const page = await freshPage();
    for (const consent of ['granted', 'pending'] as const) {
      page.library.configure({consent});
      page.library.configure({consent: undefined});
      expect(!!(await share(page))?.token).to.equal(consent === 'granted');
    }
  });

  for (const value of ['grant', 'yes', '', true, null]) {
    it(`that is ${JSON.stringify(value)} holds events back, and says once what may stand there`, async () => {
      const page = await freshPage(arrivalAt);
      const types: string[] = [];
      const configure = () => page.library.configure({consent: value as Consent});
      page.library.configure({frames: true, consent: 'pending', sinks: [({type}) => types.push(type)]});
      configure();
      configure();
      const made = await share(page);
      await settled();
      expect(types).to.deep.equal([]);
      expect(made?.token).to.equal(undefined);
      const written = JSON.stringify(value);
      expect(page.warnings).to.deep.equal([
        `dark-social: consent=${written} cannot be used: set one of: granted pending denied`,
      ]);
      page.library.configure({consent: 'granted'});
      await settled();
      expect(types).to.deep.equal(['arrival', 'share']);
    });
  }

  it('that is pending holds events, and hands them over when it is granted', async () => {
    const page = await freshPage(arrivalAt);
    const types: string[] = [];
    page.library.configure({frames: true, consent: 'pending', sinks: [({type}) => types.push(type)]});
    await share(page);
    await settled();
    expect(types).to.deep.equal([]);
    page.library.configure({consent: 'granted'});
    await settled();
    expect(types).to.deep.equal(['arrival', 'share']);
  });

  it('that is denied drops what was held, and what comes', async () => {
    const page = await freshPage(arrivalAt);
    const types: string[] = [];
    page.library.configure({frames: true, consent: 'pending', sinks: [({type}) => types.push(type)]});
    await share(page);
    page.library.configure({consent: 'denied'});
    expect(await share(page)).not.to.have.property('token');
    await settled();
    page.library.configure({consent: 'granted'});
    await settled();
    expect(types).to.deep.equal([]);
    await share(page);
    await settled();
    expect(types).to.deep.equal(['share']);
  });

  it('that is denied drops what happened then, even if it is granted in the same breath', async () => {
    const page = await freshPage();
    const types: string[] = [];
    page.library.configure({consent: 'denied', sinks: [({type}) => types.push(type)]});
    await share(page);
    page.library.configure({consent: 'granted'});
    await settled();
    expect(types).to.deep.equal([]);
  });
});

describe('onArrival', () => {
  it('calls at once if it already happened, and once only', async () => {
    const page = await freshPage(arrivalAt);
    page.library.configure({frames: true});
    await settled();
    const calls: [Arrival, DarkSocialEvent][] = [];
    page.library.onArrival((...call) => calls.push(call));
    expect(calls).to.have.length(1);
    expect(calls[0][0]).to.deep.equal(ok);
    expect(calls[0][1]).to.include({type: 'arrival', token, status: 'ok'});
    page.library.configure({campaign: 'later'});
    await share(page);
    await settled();
    expect(calls).to.have.length(1);
  });

  it('tells a damaged arrival as such', async () => {
    const page = await freshPage({address: `?ds=${token.slice(0, 15)}`});
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, onArrival: (arrival) => arrivals.push(arrival)});
    expect(arrivals).to.deep.equal([{status: 'damaged'}]);
  });

  it('calls nobody where there is no arrival', async () => {
    const page = await freshPage({address: '?ds=2024-01-01'});
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, onArrival: (arrival) => arrivals.push(arrival)});
    await share(page);
    await settled();
    expect(arrivals).to.deep.equal([]);
  });

  it('calls nobody for an arrival that is made up, to try the sinks', async () => {
    const page = await freshPage({address: ''});
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, onArrival: (arrival) => arrivals.push(arrival)});
    page.library.tracker().emit({type: 'arrival', status: 'ok'});
    await settled();
    expect(arrivals).to.deep.equal([]);
  });

  it('returns what takes the callback away', async () => {
    const page = await freshPage(arrivalAt);
    const arrivals: Arrival[] = [];
    page.library.configure({frames: true, consent: 'pending'});
    page.library.onArrival((arrival) => arrivals.push(arrival))();
    page.library.configure({consent: 'granted'});
    await settled();
    expect(arrivals).to.deep.equal([]);
  });

  it('is told by the document too, once', async () => {
    const page = await freshPage(arrivalAt);
    const details: DarkSocialEvent[] = [];
    page.document.addEventListener('dark-social-arrival', ({detail}) => details.push(detail));
    page.library.configure({frames: true});
    await settled();
    page.library.configure({campaign: 'later'});
    expect(details).to.have.length(1);
    expect(details[0]).to.include({type: 'arrival', token});
  });

  it('that throws disturbs nobody', async () => {
    const page = await freshPage(arrivalAt);
    const arrivals: Arrival[] = [];
    const broken = () => {
      throw new Error('no');
    };
    page.library.configure({frames: true, onArrival: broken});
    page.library.onArrival((arrival) => arrivals.push(arrival));
    await settled();
    expect(arrivals).to.deep.equal([ok]);
  });
});

describe('an option that cannot be used', () => {
  const broken = () => {
    throw new Error('no');
  };
  const hostile = Object.defineProperty({}, 'campaign', {enumerable: true, get: broken});

  /** What stands there, what the one warning says, and how a link looks where that matters. */
  const rows: [title: string, options: unknown, warning: string | string[], link?: RegExp][] = [
    ['channels: [null]', {channels: [null]}, 'channels[0]=null cannot be used: set '],
    ['channels: a name', {channels: 'whatsapp'}, 'channels="whatsapp" cannot be used: set '],
    [
      'channels: names',
      {channels: ['whatsapp', 'copy']},
      ['channels[0]="whatsapp" cannot be used: set ', '<dark-social-share channels'],
    ],
    ['channels: a number', {channels: 7}, 'channels=7 cannot be used: set '],
    ['locales: [null]', {locales: [null]}, 'locales[0]=null cannot be used: set '],
    [
      'locales: without a code',
      {locales: [{copied: 'Kopiert'}]},
      'locales[0]={"copied":"Kopiert"} cannot be used: set ',
    ],
    ['sinks: {}', {sinks: {}}, '{} is not a sink'],
    ['sinks: a name', {sinks: 'ga4'}, 'sinks="ga4" cannot be used: set '],
    ['sinks: names', {sinks: ['ga4']}, '"ga4" is not a sink'],
    ['param: empty', {param: ''}, 'param="" cannot be used: set ', /[?&]ds=/],
    ['param: with an equals sign', {param: 'a=b'}, 'param="a=b" cannot be used: set ', /[?&]ds=/],
    ['param: one of UTM', {param: 'utm_source'}, 'param="utm_source" cannot be used: set ', /[?&]ds=.*utm_source=copy/],
    ['param: a number', {param: 7}, 'param=7 cannot be used: set ', /[?&]ds=/],
    [
      'utm: {source: null}',
      {utm: {source: null, medium: 'friends'}},
      'utm.source=null cannot be used: set ',
      /source=copy.*medium=friends/,
    ],
    ['utm: an unknown part', {utm: {term: 'x'}}, 'utm.term="x" is not an option', /source=copy.*medium=dark_social/],
    ['utm: a word', {utm: 'maybe'}, 'utm="maybe" cannot be used: set ', /source=copy.*medium=dark_social/],
    ['utm: null', {utm: null}, 'utm=null cannot be used: set ', /source=copy/],
    ['an option name that does not exist', {campain: 'x'}, ['campain="x" is not an option', 'campaign']],
    ['clean: unknown', {clean: 'all'}, 'clean="all" cannot be used: set one of: token utm none'],
    ['placement: unknown', {placement: 'path'}, 'placement="path" cannot be used: set one of: query fragment', /\?ds=/],
    ['storage: unknown', {storage: 'local'}, 'storage="local" cannot be used: set one of: none session'],
    ['tokens: a word', {tokens: 'no'}, 'tokens="no" cannot be used: set ', /[?&]ds=/],
    ['addressBar: a number', {addressBar: 1}, 'addressBar=1 cannot be used: set '],
    ['engagedSeconds: a word', {engagedSeconds: 'abc'}, 'engagedSeconds="abc" cannot be used: set '],
    ['engagedSeconds: NaN', {engagedSeconds: NaN}, 'engagedSeconds=NaN cannot be used: set '],
    ['engagedSeconds: negative', {engagedSeconds: -1}, 'engagedSeconds=-1 cannot be used: set '],
    ['engagedScroll: more than all', {engagedScroll: 150}, 'engagedScroll=150 cannot be used: set '],
    ['keepParams: a number', {keepParams: 5}, 'keepParams=5 cannot be used: set '],
    ['dropParams: {}', {dropParams: {}}, 'dropParams={} cannot be used: set '],
    ['keepQuery: [7]', {keepQuery: [7, 'id']}, 'keepQuery[0]=7 cannot be used: set '],
    ['copies: a number', {copies: 3}, 'copies=3 cannot be used: set true or false, or text'],
    ['shorten: a name', {shorten: 'bitly'}, 'shorten="bitly" cannot be used: set '],
    ['visitRules: a path', {visitRules: '/politics'}, 'visitRules="/politics" cannot be used: set '],
    ['visitRules: a weight that is none', {visitRules: {weights: {deep: 'x'}}}, 'visitRules.weights='],
    ['visitRules: a page that is none', {visitRules: {direct: [7]}}, 'visitRules.direct[0]=7 cannot be used: set '],
    ['onArrival: a name', {onArrival: 'welcome'}, 'onArrival="welcome" cannot be used: set '],
    ['analytics, which is the script tag\u2019s', {analytics: 'auto'}, 'analytics="auto" is not an option'],
    ['an object without a text', {storage: Object.create(null)}, 'storage=object'],
  ];

  for (const [title, options, warning, link] of rows) {
    it(`warns once and works on: ${title}`, async () => {
      const page = await freshPage(arrivalAt);
      const types: string[] = [];
      const given = {frames: true, campaign: 'spring', ...(options as object)};
      page.library.configure({frames: true, sinks: [({type}) => types.push(type)]});
      page.library.configure(given);
      page.library.configure(given);
      const made = await share(page);
      await settled();
      expect(types).to.include.members(['share', 'arrival']);
      expect(made?.url).to.equal('https://example.org/a');
      expect(made?.pageCampaign).to.equal('spring');
      expect(page.warnings).to.have.length(1);
      for (const words of [warning].flat()) expect(page.warnings[0]).to.include(words);
      const {url} = page.library.createShare(page.library.copy, {url: 'https://example.org/a'});
      expect(url).to.match(link ?? /utm_campaign=spring/);
    });
  }

  for (const given of [null, 'x', 7, hostile, broken]) {
    it(`that is no object of options warns once and starts the page: ${typeof given} ${given === null}`, async () => {
      const page = await freshPage(arrivalAt);
      page.library.configure(given as never);
      await settled();
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('configure=').and.include('cannot be used: set an object');
      expect(address(page)).not.to.include(token);
    });
  }

  it('says nothing of configure() without arguments, and starts the page', async () => {
    const page = await freshPage(arrivalAt);
    page.library.configure();
    await settled();
    expect(page.warnings).to.deep.equal([]);
    expect(address(page)).not.to.include(token);
  });

  for (const [title, options] of [
    ['shorten that throws', {shorten: broken}],
    ['shorten that gives junk', {shorten: () => 7}],
    ['onArrival that throws', {onArrival: broken}],
    ['onArrival that hangs', {onArrival: () => new Promise(() => {})}],
    ['dropParams that throws', {dropParams: broken}],
  ] as [string, object][]) {
    it(`that is a function keeps neither links nor events from leaving: ${title}`, async () => {
      const page = await freshPage(arrivalAt);
      const types: string[] = [];
      page.library.configure({frames: true, ...options, sinks: [({type}) => types.push(type)]});
      const channel: Channel = {...page.library.copy, activate: async () => 'copied'};
      const made = page.library.createShare(channel, {url: 'https://example.org/a?id=7'});
      expect(made.link).to.match(/^https:\/\/example.org\/a\?ds=q.*&id=7&utm_source=copy/);
      await made.activate();
      await settled();
      expect(types).to.have.members(['arrival', 'share']);
    });
  }

  it('leaves what stood before', async () => {
    const {library} = await freshPage();
    library.configure({param: 'via', campaign: 'spring'});
    library.configure({param: '', campaign: {} as string});
    expect(library.tracker().options).to.include({param: 'via', campaign: 'spring'});
  });

  it('is no falsy sink: that is how a page leaves one out', async () => {
    const page = await freshPage();
    const types: string[] = [];
    page.library.configure({
      sinks: [undefined, null, false, '', ({type}: DarkSocialEvent) => types.push(type)] as never,
    });
    await share(page);
    await settled();
    expect([types, page.warnings]).to.deep.equal([['share'], []]);
  });

  it('is none that an attribute could have said, and is read like one', async () => {
    const page = await freshPage();
    const {configure, tracker} = page.library;
    const as = (options: object) => configure(options);
    as({tokens: 'false', frames: '', engagedSeconds: '20', keepQuery: 'id, page', copies: 'More: {}', utm: 'true'});
    const read = {tokens: false, frames: true, engagedSeconds: 20, copies: 'More: {}', utm: true};
    expect(tracker().options).to.deep.include({...read, keepQuery: ['id', 'page']});
    expect(page.warnings).to.deep.equal([]);
  });

  it('is one sink that stands alone, without a list', async () => {
    const page = await freshPage();
    const types: string[] = [];
    page.library.configure({sinks: ((event: DarkSocialEvent) => types.push(event.type)) as never});
    await share(page);
    await settled();
    expect([types, page.warnings]).to.deep.equal([['share'], []]);
  });
});

describe('a page that took away or replaced what the library uses', () => {
  const without: [string, (window: FreshPage['window']) => void][] = [
    ['junk at Symbol.for("dark-social"): a number', (window) => put(window, 'dark-social', 7)],
    ['junk at Symbol.for("dark-social"): an empty object', (window) => put(window, 'dark-social', {})],
    [
      'junk at Symbol.for("dark-social"): options alone',
      (window) => put(window, 'dark-social', {options: {}, emit() {}}),
    ],
    [
      'junk at Symbol.for("dark-social"): an object that cannot be read',
      (window) => put(window, 'dark-social', new Proxy({}, {get: () => expect.fail('read')})),
    ],
    [
      'junk at Symbol.for("dark-social"): a value that cannot be replaced',
      (window) => Object.defineProperty(window, Symbol.for('dark-social'), {value: 'mine'}),
    ],
    ['junk at Symbol.for("dark-social.visits")', (window) => put(window, 'dark-social.visits', 7)],
    ['no performance.getEntriesByType', (window) => set(window.performance, 'getEntriesByType', undefined)],
    ['no performance', (window) => set(window, 'performance', undefined)],
    ['a console that throws', (window) => set(window.console, 'warn', () => expect.fail('told'))],
    ['no console', (window) => set(window, 'console', undefined)],
    ['no crypto', (window) => set(window, 'crypto', undefined)],
    ['no Array.from', (window) => set(window.Array, 'from', undefined)],
    ['an Array.from that knows no iterables and no second argument', (window) => set(window.Array, 'from', () => [])],
  ];
  const set = (object: object, name: string, value: unknown) =>
    Object.defineProperty(object, name, {value, configurable: true, writable: true});
  const put = (window: FreshPage['window'], name: string, value: unknown) =>
    set(window, Symbol.for(name) as unknown as string, value);

  for (const [title, prepare] of without) {
    it(`gets its arrival and its shares all the same: ${title}`, async () => {
      const page = await freshPage({...arrivalAt, prepare});
      const events: DarkSocialEvent[] = [];
      page.library.configure({frames: true, clean: 'all' as never, sinks: [(event) => events.push(event)]});
      await share(page);
      await settled();
      expect(events.map(({type}) => type)).to.have.members(['arrival', 'share']);
      for (const {id, visit} of events) expect(id + visit).to.match(/^[\da-v]{32}$/);
      expect(events[0].id).not.to.equal(events[1].id);
    });
  }
});
