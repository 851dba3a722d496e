// Plausible gets custom events with properties.

import {expect} from 'chai';
import {plausible} from 'dark-social/analytics/to-plausible.js';
import {arrival, arrivalProperties, damaged, long, onPage, share, shareProperties, spy, valuesIn} from './events.js';

describe('plausible', () => {
  it('tracks a share as an interaction', () => {
    const {calls, call} = spy();
    void plausible(call).send(share);
    expect(calls).to.deep.equal([['share', {props: shareProperties}]]);
  });

  it('tracks an arrival as non-interactive, so that bounce rates stay right', () => {
    const {calls, call} = spy();
    void plausible(call).send(arrival);
    expect(calls).to.deep.equal([['share_arrival', {props: arrivalProperties, interactive: false}]]);
  });

  it('cuts values to 2,000 characters and sends no null', () => {
    const {calls, call} = spy();
    const sink = plausible(call);
    void sink.send(long);
    void sink.send(damaged);
    expect(valuesIn(calls)).not.to.include.oneOf([null, undefined]);
    const lengths = valuesIn(calls).map((value) => String(value).length);
    expect(Math.max(...lengths)).to.equal(2000);
  });

  it("finds the page's function, or its stub that queues", () => {
    const q: unknown[] = [];
    onPage({plausible: Object.assign((...args: unknown[]) => q.push(args), {q})});
    void plausible().send(share);
    expect(q).to.deep.equal([['share', {props: shareProperties}]]);
  });
});
