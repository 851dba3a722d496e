// Consent as the page's tools say. Each test has a page of its own, with tools that behave as their documentation says.

import {expect} from 'chai';
import type {Channel, Consent, DarkSocialEvent, Options} from 'dark-social';
import type {ConsentSources} from 'dark-social/consent';
import {freshPage, type FreshPage} from '../core/fresh-page.js';
import {choices, cmp, googleTag, gtag, stub} from './tools.js';
import fc, {times} from '../tools/properties.mjs';

type Window = FreshPage['window'];

const settled = (ms = 20) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Longer than a tool is looked for in between. */
const found = () => settled(300);

async function page(prepare?: (window: Window) => void, options: Options = {consent: 'pending'}) {
  const made = await freshPage({prepare});
  const {library, window} = made;
  const events: DarkSocialEvent[] = [];
  const errors: unknown[] = [];
  for (const type of ['error', 'unhandledrejection']) window.addEventListener(type, (event) => errors.push(event));
  library.configure({frames: true, sinks: [(event) => void events.push(event)], ...options});
  const channel: Channel = {...library.copy, activate: async () => 'copied'};
  return {
    ...made,
    events,
    errors,
    follow: (sources?: ConsentSources) => library.followConsent(sources),
    consent: () => library.tracker().options.consent,
    /** Shares a place, and gives back the token. */
    async share(place: string) {
      const share = library.createShare(channel, {url: 'https://example.org/a', place});
      await share.activate();
      await settled();
      return share.token;
    },
  };
}

describe('followConsent', () => {
  it('holds events while the visitor is asked, and sends them in order once they agree', async () => {
    const {follow, share, events, window, consent} = await page(stub);
    follow();
    expect(await share('before the CMP')).to.equal(undefined);
    const {tell} = cmp(window);
    tell('cmpuishown', choices());
    expect(await share('while he is asked')).to.equal(undefined);
    expect([consent(), events]).to.deep.equal(['pending', []]);
    tell('useractioncomplete', choices([1, 8]));
    expect(consent()).to.equal('granted');
    expect(await share('after')).to.match(/^qcp1/);
    expect(events.map(({place}) => place)).to.deep.equal(['before the CMP', 'while he is asked', 'after']);
    expect(events.map(({token}) => !!token)).to.deep.equal([false, false, true]);
  });

  it('drops held events when the visitor refuses, and sends none afterwards', async () => {
    const {follow, share, events, window, consent} = await page(stub);
    follow();
    await share('before the CMP');
    const {tell} = cmp(window);
    tell('cmpuishown', choices());
    await share('while he is asked');
    tell('useractioncomplete', choices([2, 3, 4]));
    expect(await share('after')).to.equal(undefined);
    await settled();
    expect([consent(), events]).to.deep.equal(['denied', []]);
  });

  it('holds and sends events by Google Consent Mode', async () => {
    for (const [answer, places] of [
      ['granted', ['before', 'after']],
      ['denied', []],
    ] as const) {
      const {follow, share, events, window, consent} = await page((made) =>
        gtag(made)('consent', 'default', {analytics_storage: 'denied', ad_storage: 'denied'}),
      );
      follow();
      expect(consent()).to.equal('pending');
      await share('before');
      gtag(window)('consent', 'update', {analytics_storage: answer});
      await settled();
      await share('after');
      expect(consent()).to.equal(answer);
      expect(events.map(({place}) => place)).to.deep.equal(places);
    }
  });

  it('keeps the value of the option where the page has no consent tool', async () => {
    for (const consent of ['granted', 'pending', 'denied'] as const) {
      const made = await page((window) => gtag(window)('config', 'G-1'), {consent});
      made.follow({gpc: true});
      await found();
      expect(made.consent()).to.equal(consent);
    }
  });

  it('sets consent to pending at once where the option says granted, until a tool answers', async () => {
    const {follow, share, events, window} = await page(stub, {});
    follow();
    await share('held');
    expect(events).to.deep.equal([]);
    cmp(window).tell('tcloaded', choices([1, 8]));
    await settled();
    expect(events.map(({place}) => place)).to.deep.equal(['held']);
  });

  it('follows tools that load later', async () => {
    const {follow, consent, window} = await page();
    follow();
    await settled(100);
    gtag(window)('consent', 'default', {analytics_storage: 'granted'});
    await found();
    expect(consent()).to.equal('granted');
    const {tell} = cmp(window);
    await found();
    expect(consent()).to.equal('pending');
    tell('tcloaded', choices([1, 8]));
    expect(consent()).to.equal('granted');
  });

  it('does not start a page before it is configured', async () => {
    const token = 'qwa100000042a7kq9zr3pe';
    const {library, window} = await freshPage({address: `?via=${token}`, prepare: stub});
    library.followConsent();
    cmp(window).tell('tcloaded', choices([1, 8]));
    const events: DarkSocialEvent[] = [];
    library.configure({param: 'via', frames: true, sinks: [(event) => void events.push(event)]});
    await settled();
    expect(events.map(({type, token: own}) => [type, own])).to.deep.equal([['arrival', token]]);
  });

  it('throws for invalid purposes and vendors', async () => {
    const {follow, window} = await page();
    for (const tcf of [{purposes: [0]}, {purposes: [1.5]}, {vendor: -1}, {purposes: ['x'] as unknown as number[]}]) {
      expect(() => follow({tcf}), JSON.stringify(tcf)).to.throw(window.TypeError);
    }
  });
});

describe('Global Privacy Control', () => {
  const signal = (value: unknown) => (window: Window) =>
    void Object.defineProperty(window.navigator, 'globalPrivacyControl', {value, configurable: true});

  it('denies consent where the page asks for it', async () => {
    const {follow, consent} = await page(signal(true), {});
    follow();
    expect(consent()).to.equal('granted');
    follow({gpc: true});
    expect(consent()).to.equal('denied');
  });

  it('changes nothing where the browser does not send it', async () => {
    for (const value of [false, undefined]) {
      const {follow, consent} = await page(signal(value), {});
      follow({gpc: true});
      expect(consent()).to.equal('granted');
    }
  });
});

describe('the TCF', () => {
  // prettier-ignore
  const table: [sources: ConsentSources['tcf'], data: object, consent: Consent][] = [
    [true, choices([1, 8]), 'granted'],
    [true, choices([1, 2, 7, 8, 9, 10]), 'granted'],
    [true, choices([1]), 'denied'],
    [true, choices([8]), 'denied'],
    [true, choices(), 'denied'],
    [true, choices([1], [8]), 'denied'],
    [true, {...choices([8]), purposeOneTreatment: true}, 'granted'],
    [true, {gdprApplies: false}, 'granted'],
    [true, {gdprApplies: true}, 'denied'],
    [{purposes: [7, 9]}, choices([7, 9]), 'granted'],
    [{purposes: [7, 9]}, choices([1, 7]), 'denied'],
    [{purposes: []}, choices(), 'granted'],
    [{legitimateInterests: true}, choices([1], [8]), 'granted'],
    [{legitimateInterests: true}, choices([], [1, 8]), 'denied'],
    [{vendor: 755}, choices([1, 8], [], [755]), 'granted'],
    [{vendor: 755}, choices([1, 8], [], [1]), 'denied'],
    [{vendor: 755}, choices([1], [], [755]), 'denied'],
  ];

  it('grants consent by purposes, vendor and legitimate interests', async () => {
    const {follow, consent, window} = await page(stub);
    const {tell} = cmp(window);
    for (const status of ['tcloaded', 'useractioncomplete']) {
      for (const [tcf, data, expected] of table) {
        tell('cmpuishown');
        const stop = follow({tcf});
        tell(status, data);
        expect(consent(), JSON.stringify([status, tcf, data])).to.equal(expected);
        stop();
      }
    }
  });

  it('stays pending while its dialog is open, and keeps the last choice when it is opened again', async () => {
    const {follow, consent, window} = await page(stub);
    follow();
    const {tell} = cmp(window);
    const said = [consent()];
    // prettier-ignore
    for (const [status, data] of [
      ['cmpuishown', choices([], [8])], ['useractioncomplete', choices([1, 8])], ['cmpuishown', choices([1, 8])],
      ['useractioncomplete', choices()], ['cmpuishown', choices()], ['useractioncomplete', choices([1, 8])],
    ] as const) {
      tell(status, data);
      said.push(consent());
    }
    expect(said).to.deep.equal(['pending', 'pending', 'granted', 'granted', 'denied', 'denied', 'granted']);
  });

  // prettier-ignore
  const broken: [title: string, api: (callback: (data: unknown, success?: unknown) => void) => void][] = [
    ['never answers', () => {}],
    ['throws', () => { throw new Error('no'); }],
    ['refuses', (callback) => callback(null, false)],
    ['answers nothing', (callback) => callback(undefined)],
    ['answers something else', (callback) => callback({eventStatus: 7, purpose: 'x', vendor: null}, true)],
    ['is in an error', (callback) => callback({cmpStatus: 'error', listenerId: 1}, true)],
  ];
  for (const [title, api] of broken) {
    it(`stays pending where the CMP ${title}, and nothing breaks`, async () => {
      const {follow, share, consent, events, errors, warnings} = await page((window) => {
        window.__tcfapi = (_command: string, _version: number, callback: () => void) => api(callback);
      });
      const stop = follow();
      await share('held');
      stop();
      expect([consent(), events, errors]).to.deep.equal(['pending', [], []]);
      expect(warnings.length).to.be.below(2);
    });
  }

  it('is ignored where its global is no function', async () => {
    const {follow, consent} = await page((window) => (window.__tcfapi = {}), {});
    follow();
    await found();
    expect(consent()).to.equal('granted');
  });

  it('grants consent only for true, whatever a CMP returns', async () => {
    const {follow, consent, window, errors} = await page(stub);
    follow();
    const {tell} = cmp(window);
    const record = (value: fc.Arbitrary<unknown>) =>
      fc.record({
        eventStatus: fc.constantFrom('tcloaded', 'useractioncomplete', 'x', 1),
        purpose: value,
        vendor: value,
      });
    const odd = fc.anything({maxDepth: 2}).filter((value) => !JSON.stringify(value)?.includes('true'));
    fc.assert(
      fc.property(record(fc.oneof(odd, fc.record({consents: odd, legitimateInterests: odd}))), (data) => {
        tell(String(data.eventStatus), data);
        expect(consent()).not.to.equal('granted');
      }),
      {numRuns: times(200)},
    );
    expect(errors).to.deep.equal([]);
  });
});

describe('Google Consent Mode', () => {
  const analytics = (value: string, more = {}) => ({analytics_storage: value, ...more});

  it('uses the default until the visitor chooses, and the update for their choice', async () => {
    // prettier-ignore
    const table: [commands: [string, object][], consent: Consent | undefined][] = [
      [[], undefined],
      [[['default', analytics('denied')]], 'pending'],
      [[['default', analytics('granted')]], 'granted'],
      [[['default', analytics('granted')], ['default', analytics('denied')]], 'pending'],
      [[['update', analytics('granted')]], 'granted'],
      [[['update', analytics('denied')]], 'denied'],
      [[['default', analytics('denied')], ['update', analytics('granted')]], 'granted'],
      [[['default', analytics('granted')], ['update', analytics('denied')]], 'denied'],
      [[['update', analytics('granted')], ['default', analytics('denied')]], 'granted'],
      [[['update', analytics('granted')], ['update', analytics('denied')], ['update', analytics('granted')]], 'granted'],
      [[['update', {ad_storage: 'denied'}]], undefined],
      [[['declare', analytics('denied')]], undefined],
    ];
    for (const [commands, expected] of table) {
      for (const when of ['before', 'after', 'tag']) {
        const say = (window: Window) => commands.forEach((command) => gtag(window)('consent', ...command));
        const {follow, consent, window, library} = await page((made) => {
          gtag(made);
          if (when !== 'after') say(made);
          if (when === 'tag') googleTag(made, 'DE');
        });
        library.tracker().options.consent = undefined;
        const stop = follow();
        if (when === 'after') say(window);
        await settled(5);
        expect(consent(), when + JSON.stringify(commands)).to.equal(expected);
        stop();
      }
    }
  });

  it('waits for an update for the time of wait_for_update', async () => {
    for (const withTag of [false, true]) {
      const {follow, consent} = await page((window) => {
        gtag(window)('consent', 'default', analytics('granted', {wait_for_update: 100}));
        if (withTag) googleTag(window, 'DE');
      });
      follow();
      expect(consent()).to.equal('pending');
      await settled(200);
      expect(consent()).to.equal('granted');
    }
  });

  it('uses defaults of other regions until Google’s tag knows the visitor’s region', async () => {
    for (const [country, expected] of [
      ['US', 'granted'],
      ['DE', 'pending'],
    ]) {
      const {follow, consent, window} = await page((made) => {
        gtag(made)('consent', 'default', analytics('denied', {region: ['DE', 'FR']}));
        gtag(made)('consent', 'default', analytics('granted'));
      });
      follow();
      await settled();
      expect(consent()).to.equal('pending');
      googleTag(window, country);
      await found();
      expect(consent(), country).to.equal(expected);
      gtag(window)('consent', 'update', analytics('denied'));
      await settled();
      expect(consent()).to.equal('denied');
    }
  });

  it('follows consent templates of Tag Manager, which push no command', async () => {
    const {follow, consent, window} = await page();
    const {template} = googleTag(window, 'DE');
    follow();
    template('default', analytics('denied'));
    await settled();
    expect(consent()).to.equal('pending');
    template('update', analytics('granted'));
    await settled();
    expect(consent()).to.equal('granted');
  });

  it('reads the purpose that the site names, or none', async () => {
    const {follow, consent} = await page((window) => {
      gtag(window)('consent', 'update', {analytics_storage: 'granted', ad_storage: 'denied'});
    }, {});
    follow({consentMode: 'ad_storage'})();
    expect(consent()).to.equal('denied');
    follow({consentMode: false})();
    expect(consent()).to.equal('denied');
    follow()();
    expect(consent()).to.equal('granted');
  });

  it('leaves the data layer unchanged for other scripts', async () => {
    const {follow, window, errors} = await page((made) => gtag(made));
    const layer = window.dataLayer as unknown[];
    const stop = follow();
    const entries = [{event: 'a'}, ['consent'], null, 7, 'consent', undefined];
    expect(layer.push(...entries)).to.equal(entries.length);
    expect([...layer]).to.deep.equal(entries);
    stop();
    expect(layer.push).to.equal(window.Array.prototype.push);
    expect(errors).to.deep.equal([]);
  });

  it('follows commands after another script replaced the data layer’s push', async () => {
    const {follow, consent, window} = await page((made) => gtag(made)('consent', 'default', analytics('denied')));
    follow();
    const layer = window.dataLayer as {push: unknown};
    await settled(100);
    // As Partytown does when its worker has started: nothing reaches the array any more.
    const forwarded: unknown[] = [];
    layer.push = (...entries: unknown[]) => void forwarded.push(...entries);
    await found();
    gtag(window)('consent', 'update', analytics('granted'));
    await settled();
    expect([consent(), forwarded.length]).to.deep.equal(['granted', 1]);
  });

  it('follows commands after the page replaced its data layer with a copy', async () => {
    const {follow, consent, window} = await page((made) =>
      gtag(made)('consent', 'default', analytics('granted', {wait_for_update: 30})),
    );
    follow();
    await settled(60);
    expect(consent()).to.equal('granted');
    window.dataLayer = new window.Array(...(window.dataLayer as unknown[]));
    await found();
    expect(consent()).to.equal('granted');
    gtag(window)('consent', 'update', analytics('denied'));
    await settled();
    expect(consent()).to.equal('denied');
  });

  it('grants consent only for a command that says so, whatever else is pushed', async () => {
    const {follow, consent, window, errors} = await page((made) => gtag(made));
    follow();
    const odd = fc.oneof(
      fc.anything(),
      fc.tuple(fc.constant('consent'), fc.constantFrom('default', 'update', 'set', 1), fc.anything()),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(odd, {minLength: 20}), async (entries) => {
        (window.dataLayer as unknown[]).push(...entries);
        await settled(0);
        expect(consent()).to.equal('pending');
      }),
      {numRuns: times(20)},
    );
    expect(errors).to.deep.equal([]);
  });

  it('ignores a state of Google’s tag that has another shape than today’s', async () => {
    for (const ics of [{}, {entries: null}, {entries: {analytics_storage: {update: 'yes', default: 3}}}, 7]) {
      const {follow, consent, window, errors} = await page((made) => {
        made.google_tag_data = {ics};
        gtag(made)('consent', 'default', analytics('denied'));
      });
      follow();
      gtag(window)('consent', 'update', analytics('granted'));
      await settled();
      expect([consent(), errors]).to.deep.equal(['granted', []]);
    }
  });
});

describe('followConsent with several tools', () => {
  // prettier-ignore
  const table: [tcf: string, google: string, gpc: boolean, consent: Consent][] = [
    ['granted', 'granted', false, 'granted'],
    ['granted', 'denied', false, 'denied'],
    ['denied', 'granted', false, 'denied'],
    ['pending', 'granted', false, 'pending'],
    ['granted', 'pending', false, 'pending'],
    ['pending', 'denied', false, 'denied'],
    ['granted', 'granted', true, 'denied'],
    ['pending', 'pending', true, 'denied'],
  ];
  for (const [tcf, google, gpc, expected] of table) {
    it(`uses the strictest answer: TCF ${tcf}, Google ${google}${gpc ? ', GPC' : ''}`, async () => {
      const {follow, consent, share, events} = await page((window) => {
        Object.defineProperty(window.navigator, 'globalPrivacyControl', {value: gpc});
        const {tell} = cmp(window);
        if (tcf !== 'pending') tell('tcloaded', choices(tcf === 'granted' ? [1, 8] : []));
        const command = google === 'pending' ? 'default' : 'update';
        gtag(window)('consent', command, {analytics_storage: google === 'granted' ? google : 'denied'});
      }, {});
      follow({gpc: true});
      expect(consent()).to.equal(expected);
      await share('once');
      expect(events.length).to.equal(expected === 'granted' ? 1 : 0);
    });
  }
});

describe('the function that followConsent returns', () => {
  it('keeps the option as it is, and removes all listeners', async () => {
    const {follow, consent, window} = await page((made) => {
      stub(made);
      gtag(made)('consent', 'update', {analytics_storage: 'granted'});
    });
    const {tell, listeners} = cmp(window);
    const stop = follow();
    tell('tcloaded', choices([1, 8]));
    expect([consent(), listeners.size]).to.deep.equal(['granted', 1]);
    stop();
    expect(listeners.size).to.equal(0);
    gtag(window)('consent', 'update', {analytics_storage: 'denied'});
    tell('useractioncomplete', choices());
    await settled();
    expect(consent()).to.equal('granted');
  });

  it('works before the CMP has loaded', async () => {
    const {follow, consent, window} = await page(stub);
    follow()();
    const {tell, listeners} = cmp(window);
    tell('tcloaded', choices([1, 8]));
    expect([consent(), listeners.size]).to.deep.equal(['pending', 0]);
  });

  it('stops the search for tools', async () => {
    const {follow, consent, window} = await page();
    follow()();
    cmp(window).tell('tcloaded', choices([1, 8]));
    await found();
    expect(consent()).to.equal('pending');
  });
});
