// Which of the page's clients get an event when they are found by themselves. Each test has a page of its own.

import {expect} from 'chai';
import type {Channel} from 'dark-social';
import {freshPage} from '../core/fresh-page.js';

/** A page with `auto`, and what becomes of it; a share is made on it. */
async function autoPage(globals: Record<string, unknown>) {
  const page = await freshPage({prepare: (window) => void Object.assign(window, globals)});
  const errors: Event[] = [];
  page.document.addEventListener('dark-social-error', (event) => errors.push(event));
  page.library.configure({sinks: [page.library.auto()].flat()});
  const share = async () => {
    const channel: Channel = {...page.library.copy, activate: async () => 'copied'};
    await page.library.createShare(channel, {url: 'https://example.org/a'}).activate();
    await new Promise((resolve) => setTimeout(resolve, 30));
  };
  return {...page, errors, share};
}

/** A client as a function, with the names of its events. */
const client = (at: number) => {
  const names: unknown[] = [];
  return {names, call: (...args: unknown[]) => void names.push(args[at])};
};

describe('auto', () => {
  it('hands an event to every client that is there', async () => {
    const [gtag, plausible] = [client(1), client(0)];
    const queue: unknown[][] = [];
    const {share, errors} = await autoPage({gtag: gtag.call, plausible: plausible.call, _paq: queue});
    await share();
    expect(gtag.names).to.deep.equal(['share']);
    expect(plausible.names).to.deep.equal(['share']);
    expect(queue.map((command) => command[2])).to.deep.equal(['share']);
    expect(errors).to.deep.equal([]);
  });

  it('takes gtag before the data layer, and never both', async () => {
    const gtag = client(1);
    const dataLayer: object[] = [{'gtm.start': 1}];
    const {share} = await autoPage({gtag: gtag.call, dataLayer, google_tag_manager: {}});
    await share();
    await share();
    expect(gtag.names).to.deep.equal(['share', 'share']);
    expect(dataLayer).to.have.length(1);
  });

  it('takes the data layer where Tag Manager is alone', async () => {
    const dataLayer: object[] = [{'gtm.start': 1}];
    const {share} = await autoPage({dataLayer});
    await share();
    expect(dataLayer[1]).to.include({event: 'share'});
    expect(dataLayer).to.have.length(2);
  });

  it('lets a hub alone have what it may forward', async () => {
    const [hub, mixpanel, umami] = [client(0), client(0), client(0)];
    const {share} = await autoPage({
      analytics: {track: hub.call, invoked: true},
      mixpanel: {track: mixpanel.call},
      umami: {track: umami.call},
    });
    await share();
    expect([hub.names, mixpanel.names, umami.names]).to.deep.equal([['share'], [], ['share']]);
  });

  it("leaves Piano's queue alone", async () => {
    const queue: unknown[] = [];
    const {share} = await autoPage({_paq: queue, pa: {}});
    await share();
    expect(queue).to.deep.equal([]);
  });

  it('finds a client that loads later, and gives it what happened', async () => {
    const plausible = client(0);
    const {share, window} = await autoPage({});
    await share();
    window.plausible = plausible.call;
    for (let tries = 0; tries < 60 && !plausible.names.length; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    await share();
    for (let tries = 0; tries < 60 && plausible.names.length < 2; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20));
    expect(plausible.names).to.deep.equal(['share', 'share']);
  });

  it('keeps an event from no client because another one throws', async () => {
    const plausible = client(0);
    const queue: unknown[][] = [];
    const {share, errors} = await autoPage({
      plausible: plausible.call,
      _paq: queue,
      gtag() {
        throw new Error('no');
      },
    });
    await share();
    expect([plausible.names.length, queue.length, errors.length]).to.deep.equal([1, 1, 1]);
  });

  it('complains of nothing where a page has no client', async () => {
    const {share, errors, warnings, window} = await autoPage({});
    // The page's clock runs ahead.
    const {setTimeout: timer} = window;
    const {now} = window.Date;
    let passed = 0;
    window.Date.now = () => now() + passed;
    window.setTimeout = ((callback: () => void, ms = 0) => timer(() => ((passed += ms), callback()))) as typeof timer;
    await share();
    for (let tries = 0; tries < 60 && passed < 16_000; tries++) await new Promise((resolve) => timer(resolve, 20));
    expect(passed).to.be.at.least(15_000);
    await new Promise((resolve) => timer(resolve, 50));
    expect(errors).to.deep.equal([]);
    expect(warnings).to.deep.equal([]);
  });
});
