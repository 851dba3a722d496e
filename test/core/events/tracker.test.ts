// Event records, and how sinks get them. Each test has a page of its own.

import {expect} from 'chai';
import type {Channel, DarkSocialEvent, Options, SinkLike} from 'dark-social';
import {freshPage, type FreshPage, type PageOptions} from '../fresh-page.js';

const token = 'qtg242a7kq9zr3m5x0c1t9';

interface TrackedPage extends FreshPage {
  /** Shares something, and waits until its event is out. */
  share(request?: object): Promise<DarkSocialEvent>;
  /** What `dark-social-error` told. */
  errors: {sink: string; error: Error; event: DarkSocialEvent}[];
}

async function trackedPage(options: Options = {}, page: PageOptions = {}): Promise<TrackedPage> {
  const made = await freshPage(page);
  const errors: TrackedPage['errors'] = [];
  made.document.addEventListener('dark-social-error', (event) => errors.push((event as CustomEvent).detail));
  made.library.configure({frames: true, ...options});
  const channel: Channel = {...made.library.copy, activate: async () => 'copied'};
  return {
    ...made,
    errors,
    async share(request = {url: 'https://example.org/a?ref=7&id=1#b'}) {
      const share = made.library.createShare(channel, request);
      await share.activate();
      await settled();
      return share.event as DarkSocialEvent;
    },
  };
}

const settled = () => new Promise<void>((resolve) => setTimeout(resolve, 20));

/** A sink that keeps what it gets. */
function keeper(): {events: DarkSocialEvent[]; sink: SinkLike} {
  const events: DarkSocialEvent[] = [];
  return {events, sink: {name: 'keeper', send: (event) => void events.push(event)}};
}

describe('conversion', () => {
  it('bears the token, campaign and label of the arrival that it follows', async () => {
    const {events, sink} = keeper();
    const {library} = await trackedPage(
      {sinks: [sink]},
      {address: `?ds=${token}&utm_campaign=spring&utm_content=group`},
    );
    const made = library.trackConversion('subscribe', 5);
    await settled();
    const conversion = events.find(({type}) => type === 'conversion');
    expect(conversion).to.deep.equal(made);
    expect(conversion).to.include({
      name: 'subscribe',
      value: 5,
      token,
      channel: 'telegram',
      depth: 2,
      campaign: 'spring',
      content: 'group',
    });
  });

  it('is none where no shared link led to the page', async () => {
    const {events, sink} = keeper();
    const {library} = await trackedPage({sinks: [sink]});
    expect(library.trackConversion('subscribe')).to.equal(undefined);
    await settled();
    expect(events).to.deep.equal([]);
  });

  it('refuses an empty name and a value that is no number', async () => {
    const {library} = await trackedPage();
    for (const [name, value] of [
      ['', 1],
      [undefined, 1],
      ['order', NaN],
      ['order', '5'],
    ] as [string, number][])
      expect(() => library.trackConversion(name, value)).to.throw('dark-social: trackConversion(');
  });
});

describe('an event', () => {
  it('of a share says what was shared, where, how, and what came of it', async () => {
    const before = Date.now();
    const {events, sink} = keeper();
    const {share, library} = await trackedPage(
      {campaign: 'spring', sinks: [sink]},
      {head: '<link rel="canonical" href="/article?id=1">'},
    );
    await share({url: 'https://example.org/a?id=1', content: 'group', place: 'top'});
    const {id, at, visit, token: own, ...event} = events[0];
    expect(event).to.deep.equal({
      v: 1,
      type: 'share',
      page: '/article',
      url: 'https://example.org/a',
      place: 'top',
      channel: 'copy',
      depth: 1,
      campaign: 'spring',
      content: 'group',
      pageCampaign: 'spring',
      outcome: 'copied',
      lib: library.version,
    });
    expect(library.parseToken(own ?? '')).to.include({channel: 'copy'});
    expect(id).to.match(/^[0-9a-v]{16}$/);
    expect(visit)
      .to.match(/^[0-9a-v]{16}$/)
      .and.not.to.equal(id);
    expect(at).to.be.within(before, Date.now());
  });

  it('of an arrival says by which share, and how far it had travelled', async () => {
    const {events, sink} = keeper();
    const page = await trackedPage(
      {sinks: [sink], campaign: 'page'},
      {
        address: `?id=1&ds=${token}&utm_source=telegram&utm_medium=dark_social&utm_campaign=spring&utm_content=group`,
      },
    );
    await settled();
    const {visit, ...event} = events[0];
    expect(event).to.deep.equal({
      v: 1,
      type: 'arrival',
      id: event.id,
      at: event.at,
      page: page.window.location.pathname,
      url: location.origin + page.window.location.pathname,
      channel: 'telegram',
      token,
      parent: '42a7kq',
      depth: 2,
      campaign: 'spring',
      content: 'group',
      pageCampaign: 'page',
      status: 'ok',
      lib: page.library.version,
    });
    const {visit: same, parent, depth} = await page.share();
    expect(same).to.equal(visit);
    expect({parent, depth}).to.deep.equal({parent: '9zr3m5', depth: 3});
  });

  it('of a damaged arrival names nobody', async () => {
    const {events, sink} = keeper();
    await trackedPage({sinks: [sink]}, {address: '?ds=qwa100000042'});
    await settled();
    expect(events).to.have.length(1);
    expect(events[0]).to.include({type: 'arrival', status: 'damaged'});
    expect(events[0]).not.to.have.any.keys('token', 'channel', 'depth', 'parent');
  });

  it('is plain JSON, with an id of its own', async () => {
    const {events, sink} = keeper();
    const {share} = await trackedPage({sinks: [sink]}, {address: `?ds=${token}`});
    for (let times = 0; times < 5; times++) await share();
    expect(events).to.have.length(6);
    for (const event of events) expect(JSON.parse(JSON.stringify(event))).to.deep.equal({...event});
    expect(new Set(events.map(({id}) => id)).size).to.equal(6);
    expect(new Set(events.map(({visit}) => visit)).size).to.equal(1);
  });

  it('has no token, no query and no personal parameter in its addresses', async () => {
    const {events, sink} = keeper();
    const {share} = await trackedPage(
      {sinks: [sink], clean: 'none'},
      {address: `?ds=${token}&mc_eid=1&q=secret#ds=${token}`},
    );
    await share({url: `https://example.org/a?email=reader@example.org&q=secret&ds=${token}#ds=${token}`});
    expect(events).to.have.length(2);
    for (const {page, url} of events) expect(page + url).not.to.match(/\?|#|ds=|secret|reader/);
  });

  it('keeps the query keys that name the page, and those alone', async () => {
    const {events, sink} = keeper();
    const {share} = await trackedPage(
      {sinks: [sink], keepQuery: ['id', 'lang']},
      {address: `?id=a%20b&q=secret&ds=${token}&lang=fr`},
    );
    await share({url: 'https://example.org/a?q=1&id=7'});
    const [arrival, shared] = events;
    expect(arrival.page).to.match(/page\.html\?id=a(\+|%20)b&lang=fr$/);
    expect(arrival.url).to.equal(location.origin + arrival.page);
    expect(shared.url).to.equal('https://example.org/a?id=7');
  });
});

describe('a sink', () => {
  it('may be a function or an object with a name', async () => {
    const events: DarkSocialEvent[] = [];
    const {events: kept, sink} = keeper();
    const {share} = await trackedPage({sinks: [(event) => events.push(event), sink]});
    const event = await share();
    expect(events).to.deep.equal([event]);
    expect(kept).to.deep.equal([event]);
  });

  it('that is added later gets what already happened, once', async () => {
    const {share, library} = await trackedPage({}, {address: `?ds=${token}`});
    await share();
    const {events, sink} = keeper();
    library.configure({sinks: [sink]});
    expect(events.map(({type}) => type)).to.deep.equal(['arrival', 'share']);
    await share();
    expect(events.map(({type}) => type)).to.deep.equal(['arrival', 'share', 'share']);
  });

  it('that is configured twice still gets each event once', async () => {
    const {events, sink} = keeper();
    const {share, library} = await trackedPage({sinks: [sink]});
    await share();
    library.configure({sinks: [sink], campaign: 'later'});
    await share();
    expect(events).to.have.length(2);
  });

  it('gets nothing more once it was taken away', async () => {
    const {events, sink} = keeper();
    const {share, library} = await trackedPage();
    const remove = library.tracker().addSink(sink);
    await share();
    remove();
    await share();
    expect(events).to.have.length(1);
  });

  it('does not get an event again that it caused itself', async () => {
    const types: string[] = [];
    const {library, share} = await trackedPage();
    library.configure({
      sinks: [
        (event) => {
          types.push(event.type);
          if (event.type === 'share') library.tracker().emit({type: 'unlock'});
        },
      ],
    });
    await share();
    await settled();
    expect(types).to.deep.equal(['share', 'unlock']);
  });

  // prettier-ignore
  const broken: [title: string, sink: SinkLike][] = [
    ['throws', {name: 'broken', send: () => { throw new Error('no'); }}],
    ['rejects', {name: 'broken', send: () => Promise.reject(new Error('no'))}],
    ['has nothing to call', {name: 'broken'} as unknown as SinkLike],
  ];
  for (const [title, sink] of broken) {
    it(`that ${title} disturbs nothing, and gives one error an event`, async () => {
      const {events, sink: kept} = keeper();
      const {share, errors, warnings} = await trackedPage({sinks: [sink, kept]});
      const shared = await share();
      expect(shared.outcome).to.equal('copied');
      expect(events).to.deep.equal([shared]);
      expect(errors).to.have.length(1);
      expect(errors[0]).to.include({sink: 'broken', event: shared});
      expect(errors[0].error).to.have.property('message');
      await share();
      expect(events).to.have.length(2);
      expect(errors).to.have.length(2);
      // The console is told once.
      expect(warnings.filter((warning) => warning.includes('broken'))).to.have.length(1);
    });
  }

  it('that never resolves keeps nothing from the others', async () => {
    const {events, sink} = keeper();
    const {share, errors} = await trackedPage({sinks: [{name: 'hanging', send: () => new Promise(() => {})}, sink]});
    await share();
    await share();
    expect(events).to.have.length(2);
    expect(errors).to.deep.equal([]);
  });

  it('that works for long does not delay the click', async () => {
    let worked = 0;
    const {library} = await trackedPage();
    library.configure({
      sinks: [
        () => {
          const until = performance.now() + 100;
          while (performance.now() < until) worked++;
        },
      ],
    });
    const share = library.createShare({...library.copy, activate: async () => 'copied'}, {url: 'https://example.org/'});
    const outcome = share.activate();
    await outcome;
    expect(share.event).to.include({outcome: 'copied'});
    expect(worked).to.equal(0);
    await settled();
    expect(worked).to.be.above(0);
  });

  it('gets what is left when the reader leaves', async () => {
    const {events, sink} = keeper();
    const {library, window} = await trackedPage({sinks: [sink]});
    void library
      .createShare({...library.copy, activate: async () => 'copied'}, {url: 'https://example.org/'})
      .activate();
    await Promise.resolve()
      .then(() => {})
      .then(() => {})
      .then(() => {});
    window.dispatchEvent(new window.Event('pagehide'));
    expect(events).to.have.length(1);
  });
});
