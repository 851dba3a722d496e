// How sinks wait for a client that has not loaded yet. Plausible stands for all that find a client by its global.

import {expect} from 'chai';
import {ga4, gtm, matomo, plausible} from 'dark-social/analytics';
import {arrival, fastForward, onPage, share, spy} from './events.js';

describe('a sink whose client is not on the page', () => {
  it('queues events and sends them in order when it loads', async () => {
    const {calls, call} = spy();
    const sink = plausible();
    const sent = [sink.send(arrival), sink.send(share)];
    expect(calls).to.deep.equal([]);
    setTimeout(() => onPage({plausible: call}), 100);
    await Promise.all(sent);
    expect(calls.map(([name]) => name)).to.deep.equal(['share_arrival', 'share']);
    void sink.send(share);
    expect(calls).to.have.length(3);
  });

  it('keeps the order when the client loads between two events', async () => {
    const {calls, call} = spy();
    const sink = plausible();
    const first = sink.send(arrival);
    onPage({plausible: call});
    await Promise.all([first, sink.send(share)]);
    expect(calls.map(([name]) => name)).to.deep.equal(['share_arrival', 'share']);
  });

  for (const [name, sink] of Object.entries({ga4: ga4(), gtm: gtm(), matomo: matomo(), plausible: plausible()})) {
    it(`rejects after 15 s with the client’s name and the number of lost events: ${name}`, async () => {
      await fastForward(async () => {
        const started = Date.now();
        const sent = [sink.send(arrival), sink.send(share), sink.send(share)].map((promise) =>
          Promise.resolve(promise).catch(String),
        );
        const [error] = await Promise.all(sent);
        expect(error)
          .to.include(name)
          .and.to.match(/\b3 event/);
        expect(Date.now() - started).to.be.within(15_000, 17_000);
      });
    });
  }

  it('waits again for the next event', async () => {
    const {calls, call} = spy();
    const sink = plausible();
    await fastForward(() => Promise.resolve(sink.send(arrival)).catch(() => {}));
    const sent = sink.send(share);
    onPage({plausible: call});
    await sent;
    expect(calls.map(([name]) => name)).to.deep.equal(['share']);
  });

  it('queues a bounded number of events', async () => {
    const {calls, call} = spy();
    const sink = plausible();
    const sent = Array.from({length: 5000}, () => sink.send(share));
    onPage({plausible: call});
    await Promise.all(sent);
    expect(calls.length).to.be.within(50, 1000);
  });
});

describe('a client that throws', () => {
  it('makes the promise of the sink reject', async () => {
    const sink = plausible(() => {
      throw new Error('no');
    });
    expect(await Promise.resolve(sink.send(share)).catch(String)).to.include('no');
  });

  it('still gets later events after it threw when it had just loaded', async () => {
    const {calls, call} = spy();
    const sink = plausible();
    const sent = Promise.resolve(sink.send(arrival)).catch(String);
    onPage({
      plausible() {
        throw new Error('not ready');
      },
    });
    expect(await sent).to.include('not ready');
    onPage({plausible: call});
    await Promise.resolve(sink.send(share)).catch(() => {});
    expect(calls.map(([name]) => name)).to.deep.equal(['share']);
  });
});
