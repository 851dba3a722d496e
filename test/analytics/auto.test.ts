// Which clients `auto` sends an event to. Each test has its own page.

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
  it('sends an event to every client on the page', async () => {
    const [gtag, plausible] = [client(1), client(0)];
    const queue: unknown[][] = [];
    const {share, errors} = await autoPage({gtag: gtag.call, plausible: plausible.call, _paq: queue});
    await share();
    expect(gtag.names).to.deep.equal(['share']);
    expect(plausible.names).to.deep.equal(['share']);
    expect(queue.map((command) => command[2])).to.deep.equal(['share']);
    expect(errors).to.deep.equal([]);
  });

  it('prefers gtag to the data layer, and never uses both', async () => {
    const gtag = client(1);
    const dataLayer: object[] = [{'gtm.start': 1}];
    const {share} = await autoPage({gtag: gtag.call, dataLayer, google_tag_manager: {}});
    await share();
    await share();
    expect(gtag.names).to.deep.equal(['share', 'share']);
    expect(dataLayer).to.have.length(1);
  });

  it('uses the data layer if there is only Tag Manager', async () => {
    const dataLayer: object[] = [{'gtm.start': 1}];
    const {share} = await autoPage({dataLayer});
    await share();
    expect(dataLayer[1]).to.include({event: 'share'});
    expect(dataLayer).to.have.length(2);
  });

  it('sends an event only to the forwarder, not to the clients that it may feed', async () => {
    const [hub, mixpanel, umami] = [client(0), client(0), client(0)];
    const {share} = await autoPage({
      analytics: {track: hub.call, invoked: true},
      mixpanel: {track: mixpanel.call},
      umami: {track: umami.call},
    });
    await share();
    expect([hub.names, mixpanel.names, umami.names]).to.deep.equal([['share'], [], ['share']]);
  });

  it("does not use Piano's queue", async () => {
    const queue: unknown[] = [];
    const {share} = await autoPage({_paq: queue, pa: {}});
    await share();
    expect(queue).to.deep.equal([]);
  });

  it('sends earlier events to a client that loads later', async () => {
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

  it('sends an event to the other clients if one throws', async () => {
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

  it('prints nothing on a page without clients', async () => {
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
