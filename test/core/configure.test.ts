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
      expect(page.warnings).to.deep.equal([`dark-social: consent="${value}" is none of: granted pending denied`]);
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
