// How a page keeps its sinks: each once, each event once, and none in the way of another. Each test has a page of its own.

import {expect} from 'chai';
import type {Channel, DarkSocialEvent, Options, Sink, SinkLike} from 'dark-social';
import {freshPage, type FreshPage, type Library} from '../fresh-page.js';

const token = 'qtg242a7kq9zr3m5x0c1t9';
const settled = (ms = 20) => new Promise<void>((resolve) => setTimeout(resolve, ms));

async function share({library}: FreshPage): Promise<void> {
  const channel: Channel = {...library.copy, activate: async () => 'copied'};
  await library.createShare(channel, {url: 'https://example.org/a'}).activate();
  await settled();
}

/** A page of which errors are known. */
async function open(options: Options = {}, address = '') {
  const page = await freshPage({address});
  const errors: {sink: string; error: unknown}[] = [];
  page.document.addEventListener('dark-social-error', (event) => errors.push((event as CustomEvent).detail));
  page.library.configure({frames: true, ...options});
  return {...page, errors};
}

/** A client as a function and as an object of several shapes, and its calls. */
function client() {
  const calls: unknown[][] = [];
  const call = (...args: unknown[]) => void calls.push(args);
  return {calls, call, object: {track: call, capture: call, push: call}};
}

type Client = ReturnType<typeof client>;
type Make = (library: Library, client: Client) => SinkLike | SinkLike[];

// prettier-ignore
const sameSink: [title: string, make: Make, global?: string][] = [
  ['plausible of the page', ({plausible}) => plausible(), 'plausible'],
  ['ga4 of the page', ({ga4}) => ga4(), 'gtag'],
  ['umami of the page', ({umami}) => umami(), 'umami'],
  ['plausible whose function is given', ({plausible}, {call}) => plausible(call)],
  ['posthog whose client is given', ({posthog}, {object}) => posthog(object as never)],
  ['posthog whose getter is written anew', ({posthog}, {object}) => posthog(() => object as never)],
  ['ga4 with another taxonomy', ({ga4}, {call}) => ga4(call, {map: () => ({name: 'x', properties: {}})})],
  ['matomo whose queue is given', ({matomo}, {object}) => matomo({queue: object as never})],
  ['yandex metrica of one counter', ({yandexMetrica}, {call}) => yandexMetrica({counter: 7, ym: call as never})],
  ['auto', ({auto}) => auto(), 'plausible'],
  ['a sink of one’s own with a key', (_, {call}) => ({name: 'own', key: 'own:/a', send: call})],
];

describe('a sink that is configured twice', () => {
  for (const [title, make, global] of sameSink) {
    it(`is added once, and had each event once: ${title}`, async () => {
      const page = await open({}, `?ds=${token}`);
      const client_ = client();
      if (global) page.window[global] = global === 'umami' ? client_.object : client_.call;
      page.library.configure({sinks: [make(page.library, client_)].flat()});
      await share(page);
      page.library.configure({sinks: [make(page.library, client_)].flat()});
      await settled();
      await share(page);
      // The arrival and two shares.
      expect(client_.calls).to.have.length(3);
      expect(page.errors).to.deep.equal([]);
    });
  }

  // prettier-ignore
  const others: [title: string, make: (library: Library, call: Client['call'], index: number) => SinkLike][] = [
    ['functions', (_, call) => () => call()],
    ['objects without a key', (_, call) => ({name: 'own', send: call})],
    ['keys of two destinations', (_, call, index) => ({name: 'own', key: `own:/${index}`, send: call})],
    ['given clients', ({plausible}, call) => plausible(() => call())],
    ['getters of two clients', ({posthog}, call) => ((one) => posthog(() => one))({capture: () => call()})],
    ['counters', ({yandexMetrica}, call, counter) => yandexMetrica({counter, ym: call as never})],
    ['keys that the site gives', ({ga4}, call, index) => ga4(call as never, {key: `ga4:G-${index}`})],
  ];
  for (const [title, make] of others) {
    it(`stays two where there are two ${title}`, async () => {
      const page = await open();
      const {calls, call} = client();
      page.library.configure({sinks: [make(page.library, call, 1), make(page.library, call, 2)]});
      await share(page);
      expect(calls).to.have.length(2);
    });
  }

  it('is one also where its client came in between', async () => {
    const page = await open();
    const {calls, call} = client();
    const clients: {capture(): void}[] = [];
    const add = () => page.library.configure({sinks: [page.library.posthog(() => clients[0])]});
    add();
    clients.push({capture: call});
    add();
    await share(page);
    expect(calls).to.have.length(1);
  });

  it('leaves the first in place', async () => {
    const page = await open();
    const got: string[] = [];
    const named = (name: string): Sink => ({name, key: 'own:/a', send: () => void got.push(name)});
    page.library.configure({sinks: [named('first')]});
    page.library.configure({sinks: [named('second')]});
    await share(page);
    expect(got).to.deep.equal(['first']);
  });

  it('by two copies of the library is one', async () => {
    const page = await open();
    const {calls, call} = client();
    page.window.plausible = call;
    page.library.configure({sinks: [page.library.plausible()]});
    const script = page.document.createElement('script');
    script.dataset.analytics = 'plausible';
    script.src = '/dist/dark-social.min.js';
    await new Promise((resolve, reject) => {
      Object.assign(script, {onload: resolve, onerror: reject});
      page.document.head.append(script);
    });
    await share(page);
    expect(calls).to.have.length(1);
  });

  it('and found by auto as well is handed each event once', async () => {
    const page = await open();
    const {calls, call} = client();
    page.window.plausible = call;
    page.library.configure({sinks: [...page.library.auto(), page.library.plausible()]});
    await share(page);
    expect(calls).to.have.length(1);
  });
});

describe('addSink', () => {
  it('returns the function that removes the sink', async () => {
    const page = await open();
    const {calls, call} = client();
    const remove = page.library.addSink(call);
    await share(page);
    remove();
    remove();
    await share(page);
    expect(calls).to.have.length(1);
  });

  for (const [title, make] of [
    ['a function', (call: Client['call']) => () => call],
    ['a key', (call: Client['call']) => () => ({name: 'own', key: 'own:/a', send: call})],
  ] as [string, (call: Client['call']) => () => SinkLike][]) {
    it(`goes on where it ended when ${title} is removed and added again`, async () => {
      const page = await open({}, `?ds=${token}`);
      const {calls, call} = client();
      const made = make(call);
      page.library.addSink(made())();
      await share(page);
      page.library.addSink(made())();
      await settled();
      page.library.addSink(made());
      // The arrival came to the first, the share to the second.
      expect(calls.map(([event]) => (event as DarkSocialEvent).type)).to.deep.equal(['arrival', 'share']);
    });
  }

  it('used by a remover of before does not remove what was added again', async () => {
    const page = await open();
    const {calls, call} = client();
    const remove = page.library.addSink(call);
    remove();
    page.library.addSink(call);
    remove();
    await share(page);
    expect(calls).to.have.length(1);
  });

  it('gets nothing twice after consent was denied in between, and misses nothing that came later', async () => {
    const page = await open();
    const got: string[] = [];
    const sink = ({id}: DarkSocialEvent) => got.push(id);
    const remove = page.library.addSink(sink);
    await share(page);
    remove();
    page.library.configure({consent: 'denied'});
    await share(page);
    page.library.configure({consent: 'granted'});
    await share(page);
    page.library.addSink(sink);
    expect(got).to.have.length(2);
    expect(new Set(got).size).to.equal(2);
  });

  for (const value of [undefined, null, false, 0, '']) {
    it(`ignores ${JSON.stringify(value)}`, async () => {
      const page = await open({sinks: [value]});
      page.library.addSink(value as undefined)();
      await share(page);
      expect([page.errors, page.warnings]).to.deep.equal([[], []]);
    });
  }

  // prettier-ignore
  const wrong: [title: string, value: unknown][] = [
    ['a number', 7], ['a text', 'plausible'], ['true', true], ['an object without send', {name: 'a'}],
    ['an object whose send is no function', {name: 'a', send: 1}], ['a symbol', Symbol('a')], ['an array', [() => {}]],
    ['an object whose send throws when read', {get send() { throw new Error('no'); }}],
    ['an object without a text', Object.create(null)],
  ];
  for (const [title, value] of wrong) {
    it(`throws a TypeError for ${title}, and configure warns once and uses the others`, async () => {
      const page = await open();
      const {calls, call} = client();
      expect(() => page.library.addSink(value as SinkLike)).to.throw('is not a sink: give a function, or');
      page.library.configure({sinks: [value as SinkLike, call]});
      page.library.configure({sinks: [value as SinkLike]});
      await share(page);
      expect(calls).to.have.length(1);
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.include('is not a sink: give a function, or');
    });
  }

  it('with an empty list of sinks removes none', async () => {
    const {calls, call} = client();
    const page = await open({sinks: [call]});
    page.library.configure({sinks: []});
    await share(page);
    expect(calls).to.have.length(1);
  });
});

describe('a hostile sink', () => {
  const endless = () => new Promise<void>(() => {});
  // prettier-ignore
  const hostile: [title: string, sink: unknown, errors: number][] = [
    ['that throws', () => { throw new Error('no'); }, 1],
    ['that throws nothing at all', () => { throw undefined; }, 1],
    ['that throws what has no text', () => { throw Object.create(null); }, 1],
    ['that rejects', () => Promise.reject(new Error('no')), 1],
    ['that hangs', endless, 0],
    ['that returns a thenable which throws', () => ({then() { throw new Error('no'); }}), 1],
    ['whose name and key are numbers', {name: 7, key: 7, send() { throw new Error('no'); }}, 1],
    ['whose name and key throw', {get name() { throw new Error('no'); }, get key() { throw new Error('no'); }, send: endless}, 0],
    ['that is frozen and throws', Object.freeze({name: 'frozen', send() { throw new Error('no'); }}), 1],
    ['that changes what it gets', (event: DarkSocialEvent) => { for (const key of Object.keys(event)) delete (event as never)[key]; }, 0],
    ['whose close throws', {name: 'a', send() {}, close() { throw new Error('no'); }}, 0],
  ];
  for (const [title, sink, errors] of hostile) {
    it(`disturbs no other: ${title}`, async () => {
      const events: DarkSocialEvent[] = [];
      const keep = (event: DarkSocialEvent) => events.push(event);
      const page = await open({sinks: [keep, sink as SinkLike, (event) => keep(event)]});
      const uncaught: Event[] = [];
      for (const type of ['error', 'unhandledrejection'])
        page.window.addEventListener(type, (event) => uncaught.push(event));
      await share(page);
      expect(events).to.have.length(2);
      expect(events[0]).to.deep.equal(events[1]).and.to.include({type: 'share', outcome: 'copied'});
      expect(page.errors).to.have.length(errors);
      page.library.reset();
      await settled();
      expect(uncaught).to.deep.equal([]);
    });
  }

  it('that removes itself and others while it gets events is not called again', async () => {
    const page = await open({}, `?ds=${token}`);
    await share(page);
    const got: string[] = [];
    const removers: (() => void)[] = [];
    const leaving = (name: string): Sink => ({
      name,
      send({type}) {
        got.push(`${name} ${type}`);
        for (const remove of removers) remove();
      },
    });
    page.library.configure({consent: 'pending'});
    removers.push(...['first', 'second'].map((name) => page.library.addSink(leaving(name))));
    page.library.configure({consent: 'granted'});
    await settled();
    expect(got).to.deep.equal(['first arrival']);
  });

  it('that configures and adds sinks while it gets events is called once for each', async () => {
    const page = await open({}, `?ds=${token}`);
    await share(page);
    const got: string[] = [];
    const inner = ({type}: DarkSocialEvent) => got.push(`inner ${type}`);
    page.library.addSink(({type}) => {
      got.push(`outer ${type}`);
      page.library.configure({campaign: 'later', sinks: [inner]});
    });
    await share(page);
    expect(got.filter((each) => each.startsWith('outer'))).to.deep.equal([
      'outer arrival',
      'outer share',
      'outer share',
    ]);
    expect(got.filter((each) => each.startsWith('inner'))).to.deep.equal([
      'inner arrival',
      'inner share',
      'inner share',
    ]);
  });

  it('that revokes consent while it gets events keeps the rest from all', async () => {
    const page = await open({}, `?ds=${token}`);
    await share(page);
    const got: string[] = [];
    page.library.addSink(({type}) => {
      got.push(type);
      page.library.configure({consent: 'pending'});
    });
    expect(got).to.deep.equal(['arrival']);
  });
});

describe('reset', () => {
  it('leaves nothing of options, sinks, arrival and warnings', async () => {
    const {calls, call} = client();
    let closed = 0;
    const sink: Sink = {name: 'own', key: 'own', send: call, close: () => void closed++};
    const arrivals: unknown[] = [];
    const page = await open(
      {sinks: [sink], campaign: 'spring', consent: 'nonsense' as never, onArrival: (arrival) => arrivals.push(arrival)},
      `?ds=${token}`,
    );
    page.library.configure({consent: 'granted', channels: [{...page.library.copy, id: 'intranet', code: 'x9'}]});
    await settled();
    expect([calls.length, arrivals.length]).to.deep.equal([1, 1]);

    page.library.reset();
    expect(closed).to.equal(1);
    expect(page.library.tracker().options).to.deep.equal({consent: 'granted'});
    expect(() => page.library.mintToken({channel: 'intranet'})).to.throw('intranet');
    const {length} = page.warnings;
    page.library.configure({frames: true, consent: 'nonsense' as never});
    expect(page.warnings).to.have.length(length + 1);
    page.library.configure({consent: 'granted'});
    await share(page);
    expect([calls.length, arrivals.length]).to.deep.equal([1, 1]);
  });

  it('lets the next test have an arrival of its own, and its shares descend from that alone', async () => {
    const page = await open({storage: 'session'}, `?ds=${token}`);
    await settled();
    page.library.reset();
    const types: string[] = [];
    const start = () =>
      page.library.configure({frames: true, storage: 'session', sinks: [({type}) => types.push(type)]});
    start();
    expect(page.library.tracker().parentToken).to.equal(undefined);
    page.library.reset();
    page.window.history.replaceState(null, '', `?ds=${token}`);
    start();
    await settled();
    expect(types).to.deep.equal(['arrival']);
    expect(page.window.location.search).to.equal('');
    page.library.reset();
    expect(Object.keys(page.window.sessionStorage).filter((key) => key.startsWith('dark-social'))).to.deep.equal([]);
  });

  it('ends listeners and timers', async () => {
    const page = await open({}, `?ds=${token}`);
    await settled();
    page.library.reset();
    const told: Event[] = [];
    page.document.addEventListener('dark-social-arrival', (event) => told.push(event));
    page.window.history.replaceState(null, '', `?ds=${token}`);
    for (const type of ['popstate', 'pageshow', 'load', 'pagehide', 'visibilitychange'])
      page.window.dispatchEvent(new page.window.Event(type));
    await settled();
    expect(page.window.location.search).to.include(token);
    expect(told).to.deep.equal([]);
  });

  it('ends what follows the consent of tools', async () => {
    const page = await open();
    let tell: ((data: object, success: boolean) => void) | undefined;
    page.window.__tcfapi = (command: string, _: number, heard: typeof tell) => {
      if (command === 'addEventListener') tell = heard;
    };
    page.library.followConsent();
    for (let tries = 0; tries < 50 && !tell; tries++) await settled();
    const refuse = () =>
      tell?.(
        {gdprApplies: true, eventStatus: 'useractioncomplete', purpose: {consents: {}}, vendor: {consents: {}}},
        true,
      );
    refuse();
    expect(page.library.tracker().options.consent).to.equal('denied');
    page.library.reset();
    refuse();
    expect(page.library.tracker().options.consent).to.equal('granted');
  });

  it('before anything was configured does nothing', async () => {
    const page = await freshPage();
    page.library.reset();
    expect((page.window as unknown as Record<symbol, unknown>)[Symbol.for('dark-social')]).to.equal(undefined);
  });
});
