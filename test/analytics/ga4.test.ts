// Google Analytics 4 gets its recommended event, and ours beside it.

import {expect} from 'chai';
import {ga4} from 'dark-social/analytics/to-ga4.js';
import {arrival, arrivalProperties, damaged, long, onPage, share, shareProperties, spy, valuesIn} from './events.js';

describe('ga4', () => {
  it('calls gtag with Google’s recommended parameters for a share', () => {
    const {calls, call} = spy();
    void ga4(call).send(share);
    const recommended = {method: 'whatsapp', content_type: 'page', item_id: 'https://example.org/article'};
    expect(calls).to.deep.equal([['event', 'share', {...recommended, ...shareProperties}]]);
  });

  it('calls gtag with our own properties for other events', () => {
    const {calls, call} = spy();
    const sink = ga4(call);
    void sink.send(arrival);
    void sink.send(damaged);
    expect(calls[0]).to.deep.equal(['event', 'share_arrival', arrivalProperties]);
    expect(calls[1][1]).to.equal('share_arrival');
    expect(valuesIn(calls)).not.to.include.oneOf([null, undefined]);
  });

  it('cuts values to 100 characters', () => {
    const {calls, call} = spy();
    void ga4(call).send(long);
    for (const value of valuesIn(calls)) expect(String(value).length).to.be.at.most(100);
  });

  it("finds the page's gtag, or Google's stub that queues", () => {
    const {calls, call} = spy();
    onPage({gtag: call});
    void ga4().send(share);
    expect(calls[0].slice(0, 2)).to.deep.equal(['event', 'share']);
  });

  it('prefers a client that is passed in', () => {
    const [given, found] = [spy(), spy()];
    onPage({gtag: found.call});
    void ga4(given.call).send(share);
    expect([given.calls.length, found.calls.length]).to.deep.equal([1, 0]);
  });
});
