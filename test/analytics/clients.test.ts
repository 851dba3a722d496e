// What `darkSocial.check()` says about the analytics clients on the page.

import {expect} from 'chai';
import {describeClients} from 'dark-social/analytics/clients.js';
import {onPage} from './events.js';

const track = () => undefined;
const told = (...asked: string[]) => [...describeClients(new Set(asked))];

describe('describeClients', () => {
  it('reports that there is none', () => {
    expect(told('auto')).to.have.length(1);
    expect(told('auto')[0]).to.match(/^wrong: no analytics client/);
  });

  it('reports which ones auto sends to, or would', () => {
    onPage({umami: {track}});
    expect(told('auto')).to.deep.equal(['right: umami is on the page and gets events.']);
    expect(told()).to.deep.equal(['right: umami is on the page; data-analytics="auto" sends events to it.']);
  });

  it('reports which ones auto leaves out, and why', () => {
    onPage({analytics: {track, invoked: true}, mixpanel: {track}, umami: {track}});
    expect(told('auto')).to.deep.equal([
      'right: segment is on the page and gets events.',
      'right: mixpanel is on the page; "auto" leaves it out, since segment may feed it. If it does not, name both: data-analytics="segment mixpanel".',
      'right: umami is on the page and gets events.',
    ]);
    expect(told('segment', 'mixpanel')[1]).to.equal('right: mixpanel is on the page and gets events.');
  });

  it('reports that auto uses gtag instead of the data layer', () => {
    onPage({gtag: track, dataLayer: [{'gtm.start': 1}]});
    const [first, second] = told('auto');
    expect(first).to.equal('right: ga4 is on the page and gets events.');
    expect(second).to.include('gtm').and.include('since ga4 may feed it');
  });

  it('reports which ones need a sink to be added', () => {
    onPage({pa: {sendEvent: track}, _paq: [], clarity: track});
    expect(told('auto').map((sentence) => sentence.split(' ')[1])).to.deep.equal(['clarity', 'piano']);
    expect(told('auto')[0]).to.include('dark-social/analytics');
  });

  it('reports the sinks that the page has added', () => {
    const sinks = [
      {name: 'endpoint', key: 'endpoint:/events'},
      {name: 'mine'},
      {name: 'console', key: 'console'},
      {name: 'auto umami', key: 'auto umami'},
    ];
    expect([...describeClients(new Set(), sinks)]).to.deep.equal([
      'right: events go to the sinks that you added: endpoint (/events), mine.',
    ]);
    expect([...describeClients(new Set(), sinks.slice(2))][0]).to.match(/^wrong: no analytics client/);
    onPage({umami: {track}, clarity: track, posthog: {capture: track}});
    const told = [...describeClients(new Set(), [...sinks, {name: 'clarity', key: 'clarity'}])];
    expect(told).to.include('right: umami is on the page and gets events.');
    expect(told).to.include('right: clarity is on the page and gets events.');
  });
});
