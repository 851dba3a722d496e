// What all sinks have in common whose client takes a name and properties.

import {expect} from 'chai';
import * as sinks from 'dark-social/analytics';
import type {DarkSocialEvent, Sink} from 'dark-social';
import {arrival, arrivalProperties, long, onPage, share, shareProperties, spy} from './events.js';

type Make = (client?: object | (() => object | undefined), options?: sinks.SinkOptions) => Sink;
const rows: [name: string, make: unknown, global: string, method: string, longest: number, beside?: object][] = [
  ['umami', sinks.umami, 'umami', 'track', 500],
  ['posthog', sinks.posthog, 'posthog', 'capture', 2000],
  ['mixpanel', sinks.mixpanel, 'mixpanel', 'track', 255],
  ['amplitude', sinks.amplitude, 'amplitude', 'track', 1024],
  ['segment', sinks.segment, 'analytics', 'track', 2000, {share_via: 'whatsapp'}],
  ['rudderstack', sinks.rudderstack, 'rudderanalytics', 'track', 2000, {share_via: 'whatsapp'}],
  ['customerio', sinks.customerio, 'cioanalytics', 'track', 2000, {share_via: 'whatsapp'}],
  ['jitsu', sinks.jitsu, 'jitsu', 'track', 2000, {share_via: 'whatsapp'}],
];

for (const [name, given, global, method, longest, beside] of rows) {
  const make = given as Make;
  describe(name, () => {
    it('sends name and flat properties', () => {
      const {calls, call} = spy();
      const sink = make({[method]: call});
      void sink.send(share);
      void sink.send(arrival);
      expect(calls).to.deep.equal([
        ['share', {...beside, ...shareProperties}],
        ['share_arrival', arrivalProperties],
      ]);
    });

    it('finds its client on the page or by a getter', () => {
      const [found, got] = [spy(), spy()];
      onPage({[global]: {[method]: found.call, invoked: true}});
      void make().send(share);
      void make(() => ({[method]: got.call})).send(share);
      expect([found.calls.length, got.calls.length]).to.deep.equal([1, 1]);
    });

    it('cuts texts to the vendor’s limit and sends no null, also with `map`', async () => {
      const {calls, call} = spy();
      void make({[method]: call}).send(long);
      expect((calls[0][1] as {share_url: string}).share_url).to.have.length(longest);
      const map = ({type, campaign}: DarkSocialEvent) =>
        type === 'share' ? {name: 'Shared', properties: {campaign, label: null}} : undefined;
      const sink = make({[method]: call}, {map});
      void sink.send(long);
      await sink.send(arrival);
      expect(calls.slice(1)).to.deep.equal([['Shared', {campaign: 'c'.repeat(longest)}]]);
    });

    it('rejects with the error of its client', async () => {
      const refuse = () => {
        throw new Error('no');
      };
      const told = await Promise.resolve(make({[method]: refuse}).send(share)).catch(String);
      expect(told).to.include('no');
    });
  });
}

describe('amplitude', () => {
  it('flushes events of a click by beacon, and restores the transport', async () => {
    const calls: unknown[] = [];
    const client = {
      track: (name: string) => calls.push(name),
      setTransport: (transport: string) => calls.push(transport),
      flush: () => ({promise: Promise.resolve(calls.push('flush'))}),
    };
    await sinks.amplitude(client).send(share);
    await new Promise((resolve) => setTimeout(resolve));
    await sinks.amplitude(client).send(arrival);
    expect(calls).to.deep.equal(['beacon', 'share', 'flush', 'fetch', 'share_arrival']);
  });

  it('restores the given transport', async () => {
    const calls: unknown[] = [];
    const client = {track() {}, setTransport: (transport: string) => calls.push(transport)};
    await sinks.amplitude(client, {transport: 'xhr'}).send(share);
    await new Promise((resolve) => setTimeout(resolve));
    expect(calls).to.deep.equal(['beacon', 'xhr']);
  });
});

describe('vercel', () => {
  it('sends name and data to its function or its stub', () => {
    const [given, found] = [spy(), spy()];
    void sinks.vercel(given.call).send(share);
    onPage({va: found.call});
    void sinks.vercel().send(share);
    expect(given.calls).to.deep.equal([['share', shareProperties]]);
    expect(found.calls).to.deep.equal([['event', {name: 'share', data: shareProperties}]]);
  });

  it('sends the most telling properties first', () => {
    const {calls, call} = spy();
    const sink = sinks.vercel(call);
    void sink.send(share);
    void sink.send({...arrival, campaign: undefined});
    void sink.send({...arrival, type: 'conversion', name: 'subscribe', value: 5});
    expect(calls.map(([, data]) => Object.keys(data as object).slice(0, 2))).to.deep.equal([
      ['share_channel', 'share_depth'],
      ['share_channel', 'share_depth'],
      ['share_channel', 'share_name'],
    ]);
  });
});

describe('piwik pro', () => {
  it("sends Matomo's commands", () => {
    const queue: unknown[][] = [];
    void sinks.piwikPro({queue, dimensions: {channel: 3}}).send(share);
    expect(queue).to.deep.equal([['trackEvent', 'sharing', 'share', 'whatsapp', undefined, {dimension3: 'whatsapp'}]]);
  });
});
