// Sinks that are only there by import: what each client gets, word for word.

import {expect} from 'chai';
import * as sinks from 'dark-social/analytics';
import type {AnyEvent, DarkSocialEvent, Sink} from 'dark-social';
import schema from '../../src/analytics/snowplow.schema.json' with {type: 'json'};
import {arrival, arrivalProperties, damaged, long, onPage, share, shareProperties, spy, valuesIn} from './events.js';

type Call = (...args: unknown[]) => unknown;
type Options = sinks.SinkOptions<never> & Record<string, unknown>;
interface Row {
  name: string;
  make: (client?: never, options?: never) => Sink;
  /** The client, made of a function that is told the calls. */
  client: (call: Call) => unknown;
  /** Whether the client is a function, so that a getter goes by the option `find`. */
  plain?: boolean;
  /** What the vendor's snippet leaves on the page; none: it leaves nothing. */
  page?: (call: Call) => Record<string, unknown>;
  share: unknown[][];
  arrival: unknown[][];
  /** The longest text; none where only names are sent. */
  longest?: number;
}

const {share_token: _, ...shareAlone} = shareProperties;
const {share_token: __, share_parent: ___, ...arrivalAlone} = arrivalProperties;
const texts = (properties: object) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, String(value)]));
const tags = (properties: object) => Object.entries(texts(properties)).map(([key, value]) => ['set', key, value]);
const both = (wrap: (name: string, properties: object) => unknown[]) => ({
  share: [wrap('share', shareProperties)],
  arrival: [wrap('share_arrival', arrivalProperties)],
});
const method = (name: string) => (call: Call) => ({[name]: call});
const global = (name: string, within?: string) => (call: Call) => ({[name]: within ? {[within]: call} : call});
const same = (call: Call) => call;
const row = (name: string, make: unknown, rest: Omit<Row, 'name' | 'make'>): Row => ({
  name,
  make: make as Row['make'],
  ...rest,
});

const rows: Row[] = [
  row('snowplow', sinks.snowplow, {
    client: (call) => ({trackStructEvent: (event: unknown) => call('trackStructEvent', event)}),
    page: global('snowplow'),
    share: [
      ['trackStructEvent', {category: 'sharing', action: 'share', label: 'whatsapp', property: share.token, value: 1}],
    ],
    arrival: [
      [
        'trackStructEvent',
        {category: 'sharing', action: 'share_arrival', label: 'telegram', property: arrival.token, value: 2},
      ],
    ],
    longest: 1000,
  }),
  row('alloy', sinks.alloy, {
    client: same,
    plain: true,
    page: global('alloy'),
    // A click may lead away, an arrival does not.
    share: [['sendEvent', {xdm: {eventType: 'share'}, data: shareProperties, documentUnloading: true}]],
    arrival: [['sendEvent', {xdm: {eventType: 'share_arrival'}, data: arrivalProperties}]],
    longest: 2000,
  }),
  row('piano', sinks.piano, {
    client: method('sendEvent'),
    page: global('pa', 'sendEvent'),
    ...both((name, properties) => [name, properties]),
    longest: 2000,
  }),
  row('simple analytics', sinks.simpleAnalytics, {
    client: same,
    plain: true,
    page: global('sa_event'),
    share: [['share', shareAlone]],
    arrival: [['share_arrival', arrivalAlone]],
    longest: 255,
  }),
  row('fathom', sinks.fathom, {
    client: method('trackEvent'),
    page: global('fathom', 'trackEvent'),
    share: [['share whatsapp']],
    arrival: [['share_arrival telegram']],
  }),
  row('clarity', sinks.clarity, {
    client: same,
    plain: true,
    page: global('clarity'),
    share: [...tags(shareAlone), ['event', 'share_whatsapp']],
    arrival: [...tags(arrivalAlone), ['event', 'share_arrival_telegram']],
    longest: 254,
  }),
  row('openpanel', sinks.openpanel, {
    client: (call) => ({track: (...args: unknown[]) => call('track', ...args)}),
    page: global('op'),
    ...both((name, properties) => ['track', name, properties]),
    longest: 2000,
  }),
  row('countly', sinks.countly, {
    client: (call) => ({add_event: (event: unknown) => call(['add_event', event])}),
    page: (call) => ({Countly: {q: {push: call}}}),
    ...both((key, segmentation) => [['add_event', {key, count: 1, segmentation}]]),
    longest: 256,
  }),
  row('rybbit', sinks.rybbit, {
    client: method('event'),
    page: global('rybbit', 'event'),
    ...both((name, properties) => [name, properties]),
    longest: 255,
  }),
  row('pirsch', sinks.pirsch, {
    client: same,
    plain: true,
    page: global('pirsch'),
    ...both((name, properties) => [name, {meta: texts(properties)}]),
    longest: 255,
  }),
  row('goatcounter', sinks.goatcounter, {
    client: method('count'),
    page: global('goatcounter', 'count'),
    share: [[{path: 'share-whatsapp', title: 'share whatsapp', event: true}]],
    arrival: [[{path: 'share_arrival-telegram', title: 'share_arrival telegram', event: true}]],
    longest: 1024,
  }),
  row('swetrix', sinks.swetrix, {
    client: method('track'),
    page: global('swetrix', 'track'),
    ...both((ev, meta) => [{ev, meta}]),
    longest: 255,
  }),
  row('zaraz', sinks.zaraz, {
    client: method('track'),
    page: global('zaraz', 'track'),
    ...both((name, properties) => [name, properties]),
    longest: 2000,
  }),
  row('mparticle', sinks.mparticle, {
    client: (call) => ({logEvent: call, EventType: {Social: 7}}),
    page: global('mParticle', 'logEvent'),
    ...both((name, attributes) => [name, 7, attributes]),
    longest: 2000,
  }),
  row('yandex metrica', (ym?: sinks.Ym, options?: object) => sinks.yandexMetrica({counter: 1234, ym, ...options}), {
    client: same,
    plain: true,
    page: global('ym'),
    ...both((name, parameters) => [1234, 'reachGoal', name, parameters]),
    longest: 255,
  }),
  row('opentelemetry', sinks.opentelemetry, {
    client: method('emit'),
    ...both((eventName, attributes) => [{eventName, timestamp: share.at, attributes}]),
    longest: 2000,
  }),
];

describe('sinks that are not in auto', () => {
  for (const {name, make: given, client, plain, page, longest, ...expected} of rows) {
    const make = given as (client?: unknown, options?: Options) => Sink;

    describe(name, () => {
      it('gets shares and arrivals in its own format', () => {
        const {calls, call} = spy();
        const sink = make(client(call));
        void sink.send(share);
        expect(calls.splice(0)).to.deep.equal(expected.share);
        void sink.send(arrival);
        expect(calls).to.deep.equal(expected.arrival);
      });

      it('is found by a getter once it has loaded', async () => {
        const {calls, call} = spy();
        const there: {client?: unknown} = {};
        const get = () => there.client as undefined;
        const sent = (plain ? make(undefined, {find: get}) : make(get)).send(share);
        there.client = client(call);
        await sent;
        expect(calls).to.deep.equal(expected.share);
      });

      if (page) {
        it('is found on the page, also as a stub', () => {
          const {calls, call} = spy();
          onPage(page(call));
          void make().send(share);
          expect(calls).to.deep.equal(expected.share);
        });
      }

      it('gets no null and no text that is too long, also with `map`', async () => {
        const {calls, call} = spy();
        const sink = make(client(call));
        for (const event of [share, arrival, damaged, long]) await sink.send(event);
        const map = ({type, campaign: title}: DarkSocialEvent) =>
          type === 'share' ? {name: 'Shared', properties: {title, label: null}} : undefined;
        await make(client(call), {map}).send(arrival);
        const before = calls.length;
        await make(client(call), {map}).send(long);
        expect(valuesIn(calls)).to.not.include(null).and.not.include(undefined);
        const mapped = valuesIn(calls.slice(before));
        expect(mapped).to.include('Shared');
        if (longest) expect(mapped).to.include('c'.repeat(longest));
        const lengths = valuesIn(calls).map((value) => String(value).length);
        expect(Math.max(...lengths)).to.be.at.most(longest ?? 40);
      });

      it('rejects with the error of its client', async () => {
        for (const refuse of [
          () => {
            throw new Error('no');
          },
          () => Promise.reject(new Error('no')),
        ]) {
          // What a queue or a tag takes is out of our hands; what the client answers is not.
          if (/countly|clarity/.test(name) && refuse.toString().includes('reject')) continue;
          const told = await Promise.resolve(make(client(refuse)).send(share)).catch(String);
          expect(told).to.include('no');
        }
      });
    });
  }

  it('send tokens to Simple Analytics and Clarity with the option `token`', () => {
    const {calls, call} = spy();
    void sinks.simpleAnalytics(call, {token: true}).send(share);
    void sinks.clarity(call, {token: true}).send(share);
    expect(calls[0]).to.deep.equal(['share', shareProperties]);
    expect(calls).to.deep.include(['set', 'share_token', share.token]);
  });

  it('send Adobe the additional fields of its schema', async () => {
    const {calls, call} = spy();
    await sinks.alloy(call, {xdm: ({page}) => ({web: {webPageDetails: {name: page}}})}).send(share);
    expect(calls[0][1]).to.deep.include({xdm: {eventType: 'share', web: {webPageDetails: {name: '/article'}}}});
  });

  it('find Snowplow under the name in its tag', () => {
    const {calls, call} = spy();
    onPage({GlobalSnowplowNamespace: ['sp'], sp: call});
    void sinks.snowplow().send(share);
    expect(calls).to.have.length(1);
  });

  it('send Snowplow events with our schema, or with another', () => {
    const {calls, call} = spy();
    const client = {trackStructEvent() {}, trackSelfDescribingEvent: call};
    const ours = sinks.snowplow(client, {schema: true});
    const all: AnyEvent = {
      ...(arrival as AnyEvent),
      ...share,
      status: 'ok',
      source: 'messaging',
      app: 'telegram',
      confidence: 0.95,
      name: 'subscribe',
      value: 5,
      seconds: 30,
      scroll: 80,
      currency: 'EUR',
      probed: true,
      answer: 'friend',
      oneIn: 20,
      gate: 'offer',
      service: 'email',
    };
    const {vendor, name, format, version} = schema.self;
    void ours.send(share);
    expect(calls.splice(0)).to.deep.equal([
      [{event: {schema: `iglu:${vendor}/${name}/${format}/${version}`, data: {event: 'share', ...shareProperties}}}],
    ]);
    // Iglu refuses a row with a field that the schema lacks, or a text that is longer than it says.
    for (const event of [all, {...all, ...long}]) void ours.send(event as DarkSocialEvent);
    for (const [{event}] of calls.splice(0) as [{event: {data: Record<string, unknown>}}][]) {
      expect(Object.keys(event.data)).to.have.members(Object.keys(schema.properties));
      for (const [key, value] of Object.entries(event.data)) {
        const rule: {type: string | string[]; maxLength?: number; minimum?: number; maximum?: number} =
          schema.properties[key as 'event'];
        const kind = /string|boolean/.test(typeof value)
          ? typeof value
          : rule.type.includes('integer')
            ? 'integer'
            : 'number';
        expect(rule.type, key).to.include(kind);
        if (typeof value === 'string') expect(value.length).to.be.at.most(rule.maxLength ?? 0);
        else if (kind !== 'boolean') expect(value).to.be.within(rule.minimum ?? NaN, rule.maximum ?? NaN);
      }
    }
    const own = 'iglu:com.example/share/jsonschema/1-0-0';
    void sinks.snowplow(client, {schema: own, map: () => ({name: '', properties: {via: 'x'}})}).send(share);
    expect(calls).to.deep.equal([[{event: {schema: own, data: {via: 'x'}}}]]);
  });

  it('throw for an invalid counter, and give Yandex only valid goal names', () => {
    expect(() => sinks.yandexMetrica({counter: NaN})).to.throw(TypeError, 'NaN');
    const {calls, call} = spy();
    const map = () => ({name: 'a/b?c', properties: {}});
    void sinks.yandexMetrica({counter: 1, ym: call, map}).send(share);
    expect(calls[0][2]).to.equal('a_b_c');
  });

  it('tell Piano and Matomo apart', () => {
    const {calls, call} = spy();
    const queue: unknown[] = [];
    onPage({pa: {sendEvent: call}, _pac: {}, _paq: queue});
    void sinks.piano().send(share);
    expect([calls.length, queue.length]).to.deep.equal([1, 0]);
  });

  it('write readable lines to the console', () => {
    const {info} = console;
    const said: unknown[] = [];
    console.info = (sentence: unknown) => said.push(sentence);
    try {
      const sink = sinks.consoleSink();
      for (const event of [share, arrival, damaged]) void sink.send(event);
      void sink.send({...damaged, type: 'visit', status: undefined, source: 'messaging', app: 'telegram'});
      void sink.send({...arrival, type: 'conversion', name: 'subscribe', value: 5, token: undefined});
      void sink.send({...arrival, type: 'engaged', seconds: 30, scroll: 80, token: undefined});
    } finally {
      console.info = info;
    }
    expect(said).to.deep.equal([
      'dark-social: /article was shared on whatsapp: opened (token qwa100000042a7kq9zr3pe, depth 1, campaign spring)',
      'dark-social: somebody arrived at /article by a link shared on telegram (token qtg242a7kq9zr3m5x0c1t9, depth 2)',
      'dark-social: somebody arrived at /article by a link whose token was damaged on the way',
      'dark-social: somebody came to /article from: messaging, telegram',
      'dark-social: conversion "subscribe" worth 5 at /article by a link shared on telegram (depth 2)',
      'dark-social: /article was read by a link shared on telegram: 30 s, 80 % (depth 2)',
    ]);
  });
});
