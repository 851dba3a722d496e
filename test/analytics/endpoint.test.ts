// Posts each event to the site's backend until it is acknowledged.

import {expect} from 'chai';
import type {DarkSocialEvent} from 'dark-social';
import {endpoint, type EndpointError, type EndpointOptions} from 'dark-social/analytics';
import {freshPage} from '../core/fresh-page.js';
import {until} from '../tools/browser.js';
import {fastForward, share} from './events.js';

interface Asked {
  url: string;
  ids: string[];
  type: string | null;
}

const {fetch: realFetch, fetchLater: realLater} = globalThis;
const nothing = Symbol('no answer');
let count = 0;
let asked: Asked[] = [];
let answers: (number | Response | Error | typeof nothing)[] = [];
let beacons: string[][] = [];

const idsOf = (body: unknown): string[] => (JSON.parse(String(body)) as DarkSocialEvent[]).map(({id}) => id);
const event = (more: Partial<DarkSocialEvent> = {}): DarkSocialEvent => ({
  ...share,
  at: Date.now(),
  id: `e${++count}`,
  ...more,
});
/** The address of the test's own sink: those of earlier tests are still on the page. */
let own = '/';
const make = (more: Partial<EndpointOptions> = {}) =>
  endpoint({url: (own = `/events-${++count}`), batch: {wait: 20}, ...more});

/** Sends, and tells whether it was taken, or else why not. */
const outcome = (sent: void | Promise<void>): Promise<EndpointError | 'taken'> =>
  Promise.resolve(sent).then(
    () => 'taken' as const,
    (error) => error,
  );

beforeEach(() => {
  [asked, answers, beacons] = [[], [], []];
  globalThis.fetch = async (url, request) => {
    if (!String(url).endsWith(own)) return new Response(null, {status: 204});
    const {headers} = new Request(String(url), {...request, signal: undefined});
    asked.push({url: String(url), ids: idsOf(request?.body), type: headers.get('content-type')});
    const answer = answers.shift() ?? 204;
    if (answer === nothing) return new Promise(() => {});
    if (answer instanceof Error) throw answer;
    return typeof answer === 'number' ? new Response(null, {status: answer}) : answer;
  };
  globalThis.fetchLater = undefined;
  navigator.sendBeacon = (url, body) => {
    // Sinks of earlier tests are still on the page.
    if (!String(url).endsWith(own)) return true;
    if (String(body).length > 65_536) return false;
    beacons.push(idsOf(body));
    return true;
  };
});
afterEach(() => {
  globalThis.fetch = realFetch;
  globalThis.fetchLater = realLater;
  delete (navigator as {sendBeacon?: unknown}).sendBeacon;
  for (const key of Object.keys(localStorage)) if (key.startsWith('dark-social')) localStorage.removeItem(key);
});

describe('endpoint', () => {
  it('batches events and posts them as plain text', async () => {
    const sink = make();
    const events = [event(), event(), event()];
    expect(await Promise.all(events.map((each) => outcome(sink.send(each))))).to.deep.equal([
      'taken',
      'taken',
      'taken',
    ]);
    expect(asked.map(({ids}) => ids)).to.deep.equal([events.map(({id}) => id)]);
    expect(asked[0].type).to.match(/^text\/plain/);
  });

  it('makes no request in the task in which the event is sent', () => {
    void make({batch: {size: 1, wait: 0}}).send(event());
    expect(asked).to.deep.equal([]);
  });

  it('limits the events of a request to the option', async () => {
    const sink = make({batch: {size: 2, wait: 20}});
    await Promise.all(Array.from({length: 5}, () => sink.send(event())));
    expect(asked.map(({ids}) => ids.length)).to.deep.equal([2, 2, 1]);
  });

  it('sends headers, made anew for each request, and then as JSON', async () => {
    let made = 0;
    const sink = make({headers: () => ({'x-site': String(++made)})});
    await sink.send(event());
    await sink.send(event());
    expect([made, asked[0].type]).to.deep.equal([2, 'application/json']);
  });

  for (const answer of [408, 425, 429, 500, 503, new TypeError('Failed to fetch')]) {
    it(`sends again after ${answer}`, async () => {
      await fastForward(async () => {
        answers = [answer, answer];
        expect(await outcome(make().send(event()))).to.equal('taken');
        expect(asked).to.have.length(3);
        expect(asked[2].ids).to.deep.equal(asked[0].ids);
      });
    });
  }

  it('sends again when no answer comes, even if fetch ignores its signal', async () => {
    await fastForward(async () => {
      answers = [nothing];
      const began = Date.now();
      expect(await outcome(make().send(event()))).to.equal('taken');
      expect(Date.now() - began).to.be.within(10_000, 35_000);
    });
  });

  it('waits for the time of Retry-After', async () => {
    await fastForward(async () => {
      answers = [new Response(null, {status: 429, headers: {'retry-after': '120'}})];
      const began = Date.now();
      await make().send(event());
      expect(Date.now() - began).to.be.within(120_000, 130_000);
    });
  });

  it('waits longer after each failure, up to about a minute', async () => {
    await fastForward(async () => {
      answers = Array.from({length: 12}, () => 500);
      const began = Date.now();
      await make().send(event());
      expect(Date.now() - began).to.be.within(180_000, 500_000);
    });
  });

  it('gives up only events that are refused when sent alone', async () => {
    const sink = make();
    const events = [event(), event(), event()];
    answers = [400, 204, 400, 204];
    const outcomes = await Promise.all(events.map((each) => outcome(sink.send(each))));
    expect(asked.map(({ids}) => ids.length)).to.deep.equal([3, 1, 1, 1]);
    expect([outcomes[0], outcomes[2]]).to.deep.equal(['taken', 'taken']);
    const refused = outcomes[1] as EndpointError;
    expect([refused.name, refused.status, refused.dropped]).to.deep.equal(['EndpointError', 400, 1]);
  });

  for (const status of [401, 403, 404, 415]) {
    it(`gives up events at once for status ${status}, says so, and sends what comes later`, async () => {
      const sink = make();
      answers = [status];
      const outcomes = await Promise.all([outcome(sink.send(event())), outcome(sink.send(event()))]);
      expect(asked).to.have.length(1);
      for (const error of outcomes as EndpointError[]) {
        expect([error.status, error.dropped]).to.deep.equal([status, 2]);
        expect(error.message).to.match(/dropped, not sent again/);
      }
      expect(await outcome(sink.send(event()))).to.equal('taken');
    });
  }

  it('queues a bounded number of events, and reports how many it dropped', async () => {
    answers = [nothing];
    const sink = make();
    const errors: EndpointError[] = [];
    for (let sent = 0; sent < 30_000; sent++)
      Promise.resolve(sink.send(event())).catch((error: EndpointError) => errors.push(error));
    await until(() => errors.length >= 10_000);
    expect(errors.at(-1)?.dropped).to.equal(errors.length);
    expect(new Set(errors.map(String)).size, 'one warning').to.equal(1);
  });

  it('sends the same event once', async () => {
    const sink = make();
    const twice = event();
    await Promise.all([sink.send(twice), sink.send(twice)]);
    expect(asked[0].ids).to.deep.equal([twice.id]);
  });

  describe('on leaving', () => {
    const leave = () => dispatchEvent(new Event('pagehide'));
    afterEach(() => dispatchEvent(new Event('pageshow')));

    it('sends unacknowledged events by beacon, also those of the same moment, and again by fetch if the page stays', async () => {
      const sink = make();
      const events = [event(), event()];
      const first = sink.send(events[0]);
      leave();
      const second = sink.send(events[1]);
      await until(() => beacons.length);
      expect(beacons).to.deep.equal([events.map(({id}) => id)]);
      dispatchEvent(new Event('pageshow'));
      await Promise.all([first, second]);
      expect(asked.at(-1)?.ids).to.deep.equal(events.map(({id}) => id));
    });

    it('sends the newest events that fit into a beacon', async () => {
      answers = [nothing];
      const sink = make();
      const events = Array.from({length: 500}, () => event());
      for (const each of events) void sink.send(each);
      leave();
      await until(() => beacons.length);
      expect(beacons[0].length).to.be.within(50, 250);
      expect(beacons[0].at(-1)).to.equal(events.at(-1)?.id);
    });

    it('prefers fetchLater, and cancels it when the page is visible again', async () => {
      const deferred: RequestInit[] = [];
      globalThis.fetchLater = (url, request) => {
        if (url.endsWith(own)) deferred.push(request ?? {});
        return {activated: false};
      };
      const sink = make();
      const {id} = event();
      const sent = sink.send(event({id}));
      leave();
      await until(() => deferred.length);
      expect([idsOf(deferred[0].body), beacons]).to.deep.equal([[id], []]);
      dispatchEvent(new Event('pageshow'));
      expect(deferred[0].signal?.aborted).to.equal(true);
      await sent;
    });
  });

  describe('with storage', () => {
    it('keeps an event until it is acknowledged', async () => {
      const sink = make({offline: true});
      const sent = sink.send(event());
      expect(Object.keys(localStorage).filter((key) => key.startsWith('dark-social'))).to.have.length(1);
      await sent;
      expect(Object.keys(localStorage).filter((key) => key.startsWith('dark-social'))).to.deep.equal([]);
    });

    it('sends events that an earlier page stored, except old or broken ones', async () => {
      const url = (own = `/left-${++count}`);
      answers = [nothing];
      const left = event();
      void endpoint({url, offline: true, batch: {wait: 0}}).send(left);
      await until(() => asked.length);
      localStorage.setItem(`dark-social.event old ${new URL(url, document.baseURI).href}`, '{"id": "old", "at": 7}');
      localStorage.setItem(`dark-social.event bad ${new URL(url, document.baseURI).href}`, '{');
      const now = event();
      await endpoint({url, offline: true, batch: {wait: 0}}).send(now);
      expect(asked[1].ids).to.deep.equal([left.id, now.id]);
      expect(Object.keys(localStorage).filter((key) => key.startsWith('dark-social'))).to.deep.equal([]);
    });

    it('works without storage where it throws', async () => {
      const {setItem} = Storage.prototype;
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      try {
        expect(await outcome(make({offline: true}).send(event()))).to.equal('taken');
      } finally {
        Storage.prototype.setItem = setItem;
      }
    });

    it('stores nothing unless the option allows it', () => {
      void make().send(event());
      expect(Object.keys(localStorage).filter((key) => key.startsWith('dark-social'))).to.deep.equal([]);
    });
  });

  const wrong: [options: object, says: RegExp][] = [
    [{}, /url: undefined/],
    [{url: ''}, /url: ""/],
    [{url: 'ftp://example.org/'}, /url: "ftp:/],
    [{url: 'https://a:b@example.org/'}, /url: "https:\/\/a/],
    [{url: '/events', batch: {size: 0}}, /batch\.size: 0.*from 1/],
    [{url: '/events', batch: {size: 1.5}}, /batch\.size: 1\.5/],
    [{url: '/events', batch: {wait: -1}}, /batch\.wait: -1/],
    [{url: '/events', batch: {wait: NaN}}, /batch\.wait: NaN/],
    [{url: '/events', headers: {'a b': 'c'}}, /headers/],
  ];
  for (const [options, says] of wrong) {
    it(`throws for ${JSON.stringify(options)}`, () => {
      expect(() => endpoint(options as EndpointOptions)).to.throw(TypeError, says);
    });
  }
});

describe('endpoint that is closed', () => {
  it('posts queued events at once, and refuses later ones', async () => {
    const sink = make({batch: {size: 2, wait: 60_000}});
    const sent = [event(), event(), event()].map((each) => outcome(sink.send(each)));
    sink.close();
    sink.close();
    expect(await Promise.all(sent)).to.deep.equal(['taken', 'taken', 'taken']);
    const refused = await outcome(sink.send(event()));
    expect(String(refused)).to.include('was closed');
    expect((refused as EndpointError).dropped).to.equal(1);
  });

  it('drops what is not acknowledged then, and reports it', async () => {
    answers = [503];
    const sink = make({batch: {size: 50, wait: 60_000}});
    const sent = [event(), event()].map((each) => outcome(sink.send(each)));
    sink.close();
    for (const result of await Promise.all(sent)) expect(String(result)).to.match(/was closed \(503\): 2 event/);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(asked).to.have.length(1);
  });

  it('keeps stored events for the next page', async () => {
    answers = [503];
    const sink = make({offline: true, batch: {size: 50, wait: 60_000}});
    const waiting = event();
    const sent = outcome(sink.send(waiting));
    sink.close();
    expect(String(await sent)).to.include('stay for the next page');
    expect(Object.keys(localStorage).filter((key) => key.includes(waiting.id))).to.have.length(1);
  });

  it('drops the rest if consent becomes pending during its last request', async () => {
    const {library, window} = await freshPage();
    let respond: (() => void) | undefined;
    window.fetch = () => new Promise((resolve) => (respond = () => resolve(new Response(null, {status: 204}))));
    const sink = library.endpoint({url: '/closing', batch: {size: 1, wait: 0}});
    library.configure({sinks: [sink]});
    const sent = [event(), event()].map((each) => outcome(sink.send(each)));
    await until(() => !!respond);
    sink.close();
    library.configure({consent: 'pending'});
    respond?.();
    const [first, second] = await Promise.all(sent);
    expect(first).to.equal('taken');
    expect(String(second)).to.include('was closed (consent is pending): 1 event(s)');
  });

  it('removes its listeners and timers', async () => {
    answers = [nothing];
    const sink = make({batch: {size: 1, wait: 0}});
    void outcome(sink.send(event()));
    await until(() => asked.length === 1);
    void outcome(sink.send(event()));
    sink.close();
    for (const type of ['pagehide', 'online', 'pageshow', 'visibilitychange']) dispatchEvent(new Event(type));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(beacons).to.deep.equal([]);
    expect(asked).to.have.length(1);
  });
});

describe('endpoint with a path', () => {
  it('is resolved against the site, whatever <base> the page has', async () => {
    const base = Object.assign(document.createElement('base'), {href: 'https://cdn.example.net/assets/'});
    document.head.append(base);
    try {
      await make().send(event());
      expect(asked[0].url).to.equal(location.origin + own);
    } finally {
      base.remove();
    }
  });

  it('is resolved against the site also in a frame without a URL', async () => {
    const page = await freshPage({srcdoc: '<p>'});
    page.document.head.append(Object.assign(page.document.createElement('base'), {href: 'https://cdn.example.net/'}));
    const urls: string[] = [];
    page.window.fetch = async (url) => {
      urls.push(String(url));
      return new Response(null, {status: 204});
    };
    await page.library.endpoint({url: '/events', batch: {wait: 0}}).send(event());
    expect(urls).to.deep.equal([location.origin + '/events']);
  });

  it('has a key with the path, or with the whole URL of another site', () => {
    expect(endpoint({url: '/events?site=a'}).key).to.equal('endpoint:/events?site=a');
    expect(endpoint({url: location.origin + '/events'}).key).to.equal('endpoint:/events');
    expect(endpoint({url: 'https://other.test/events'}).key).to.equal('endpoint:https://other.test/events');
  });
});

describe('endpoint that a page configures twice', () => {
  it('sends each event once, including those stored by an earlier page', async () => {
    const page = await freshPage();
    const sent: string[] = [];
    page.window.fetch = async (_, request) => {
      sent.push(...idsOf(request?.body));
      return new Response(null, {status: 204});
    };
    const left = event();
    page.window.localStorage.setItem(`dark-social.event ${left.id} ${location.origin}/twice`, JSON.stringify(left));
    const {configure, endpoint: make, createShare, copy} = page.library;
    for (let times = 0; times < 2; times++)
      configure({sinks: [make({url: '/twice', offline: true, batch: {wait: 0}})]});
    const share = createShare({...copy, activate: async () => 'copied'}, {url: 'https://example.org/a'});
    await share.activate();
    await until(() => sent.length >= 2);
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(sent.sort()).to.deep.equal([left.id, share.event?.id].sort());
  });
});

describe('endpoint', () => {
  // prettier-ignore
  const wrong: [option: string, given: unknown][] = [
    ['url', undefined], ['url', {}], ['url', {url: ''}], ['url', {url: 'ftp://a/'}], ['url', {url: 'https://a:b@c/'}],
    ['batch', {url: '/e', batch: 5}], ['batch', {url: '/e', batch: null}], ['batch.size', {url: '/e', batch: {size: 0}}],
    ['batch.wait', {url: '/e', batch: {wait: -1}}], ['headers', {url: '/e', headers: {'a b': 'c'}}],
  ];
  for (const [option, given] of wrong) {
    it(`throws for an invalid ${option}: ${JSON.stringify(given)}`, () => {
      expect(() => endpoint(given as EndpointOptions)).to.throw(`dark-social: endpoint({${option}: `);
    });
  }
});
