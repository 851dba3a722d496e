// The script tag for pages with a consent tool, beside the drop-in: in either order, by attributes and by a global.

import {expect} from 'chai';
import type {DarkSocialEvent} from 'dark-social';
import type {FreshPage} from '../core/fresh-page.js';
import {until} from '../tools/browser.js';
import {choices, cmp, gtag, stub} from './tools.js';

type Window = FreshPage['window'];
interface Global {
  createShare(channel: object, request: object): {activate(): Promise<unknown>};
  tracker(): {options: {consent: string}};
  channels: {id: string}[];
}

const frames: HTMLIFrameElement[] = [];
afterEach(() => {
  for (const frame of frames.splice(0)) frame.remove();
});

const scripts = {
  consent: '/dist/dark-social-consent.js',
  debug: '/dist/dark-social-debug.js',
  main: '/dist/dark-social.min.js',
};

/** Puts a script tag on the page and waits until it has run. */
function load(window: Window, name: keyof typeof scripts, attributes: Record<string, string> = {}): Promise<unknown> {
  const script = window.document.createElement('script');
  script.src = scripts[name];
  for (const [attribute, value] of Object.entries(attributes)) script.setAttribute('data-' + attribute, value);
  return new Promise((resolve, reject) => {
    script.onload = resolve;
    script.onerror = reject;
    window.document.head.append(script);
  });
}

/** A page whose only library is what its script tags bring. */
async function page(): Promise<{window: Window; warnings: string[]; events: DarkSocialEvent[]; consent(): string}> {
  const frame = document.createElement('iframe');
  frame.src = new URL('../core/page.html', import.meta.url).pathname;
  document.body.append(frame);
  frames.push(frame);
  await new Promise((resolve) => (frame.onload = resolve));
  const window = frame.contentWindow as Window;
  const warnings: string[] = [];
  window.console.warn = (...words: unknown[]) => void warnings.push(words.join(' '));
  const events: DarkSocialEvent[] = [];
  window.darkSocialConfig = {sinks: [(event: DarkSocialEvent) => events.push(event)]};
  return {window, warnings, events, consent: () => (window.darkSocial as Global).tracker().options.consent};
}

/** Shares by the drop-in's own functions. */
async function share(window: Window): Promise<void> {
  const {createShare, channels} = window.darkSocial as Global;
  const copy = channels.find(({id}) => id === 'copy');
  await createShare({...copy, activate: async () => 'copied'}, {url: 'https://example.org/'}).activate();
}

describe('the consent script', () => {
  for (const order of [
    ['consent', 'main'],
    ['main', 'consent'],
  ] as const) {
    it(`holds and sends the drop-in's events, loaded as ${order.join(', ')}`, async () => {
      const {window, warnings, events, consent} = await page();
      stub(window);
      for (const name of order) await load(window, name, name === 'main' ? {consent: 'pending'} : {});
      await share(window);
      await new Promise((resolve) => setTimeout(resolve, 300));
      expect([events, consent()]).to.deep.equal([[], 'pending']);
      cmp(window).tell('useractioncomplete', choices([1, 8]));
      await until(() => events.length === 1);
      expect(consent()).to.equal('granted');
      expect(warnings).to.deep.equal([]);
    });
  }

  // prettier-ignore
  const attributes: [attributes: Record<string, string>, consent: string][] = [
    [{}, 'denied'],
    [{tcf: ''}, 'denied'],
    [{tcf: '7, 9'}, 'granted'],
    [{tcf: '7 9', 'tcf-vendor': '755'}, 'granted'],
    [{tcf: '7', 'tcf-vendor': '1'}, 'denied'],
    [{tcf: '10'}, 'denied'],
    [{tcf: '10', 'tcf-legitimate-interests': ''}, 'granted'],
    [{tcf: 'false'}, 'granted'],
    [{tcf: 'false', 'consent-mode': 'ad_storage'}, 'denied'],
    [{tcf: 'false', 'consent-mode': 'false'}, 'pending'],
    [{tcf: 'false', gpc: ''}, 'denied'],
    [{tcf: 'false', gpc: 'false'}, 'granted'],
  ];
  for (const [given, expected] of attributes) {
    it(`reads ${JSON.stringify(given)}`, async () => {
      const {window, consent} = await page();
      Object.defineProperty(window.navigator, 'globalPrivacyControl', {value: true});
      gtag(window)('consent', 'update', {analytics_storage: 'granted', ad_storage: 'denied'});
      cmp(window).tell('tcloaded', choices([7, 9], [10], [755]));
      await load(window, 'main', {consent: 'pending'});
      await load(window, 'consent', given);
      expect(consent()).to.equal(expected);
    });
  }

  it('reads the same settings from a global, where a tag manager strips attributes', async () => {
    const {window, consent} = await page();
    cmp(window).tell('tcloaded', choices([7]));
    window.darkSocialConsent = {tcf: {purposes: [7]}};
    await load(window, 'main', {consent: 'pending'});
    await load(window, 'consent');
    expect(consent()).to.equal('granted');
  });

  it('warns about invalid settings, and follows nothing', async () => {
    const {window, warnings, consent} = await page();
    await load(window, 'main', {consent: 'pending'});
    await load(window, 'consent', {tcf: 'analytics'});
    expect(consent()).to.equal('pending');
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('NaN').and.include('Consent is not followed');
  });
});

describe('check() of Google Consent Mode', () => {
  const denied = {analytics_storage: 'denied'};
  // prettier-ignore
  const table: [title: string, commands: [string, object][], consent: string, warns: boolean][] = [
    ['says that no update came after a default of denied', [['default', denied]], 'pending', true],
    ['says nothing after an update', [['default', denied], ['update', denied]], 'pending', false],
    ['says nothing where the default is granted', [['default', {analytics_storage: 'granted'}]], 'pending', false],
    ['says nothing where the page never speaks of it', [], 'pending', false],
    ['says nothing where consent is given otherwise', [['default', denied]], 'granted', false],
  ];
  for (const [title, commands, given, warns] of table) {
    it(title, async () => {
      const {window, warnings} = await page();
      const say = gtag(window);
      const {push} = window.dataLayer as unknown[];
      for (const command of commands) say('consent', ...command);
      await load(window, 'main', {consent: given});
      await load(window, 'debug');
      await until(() => !!(window.darkSocial as {check?: unknown}).check);
      const sentences = await (window.darkSocial as {check(): Promise<string[]>}).check();
      const found = sentences.filter((sentence) => sentence.includes('no update came'));
      expect(found.length).to.equal(warns ? 1 : 0);
      if (warns) {
        expect(found[0]).to.match(
          /^wrong: .*analytics_storage is denied .*though the page is \d+ s old.*docs\/privacy\.md/,
        );
        expect(warnings.some((warning) => warning.includes('no update came'))).to.equal(true);
      }
      expect((window.dataLayer as unknown[]).push).to.equal(push);
    });
  }
});

describe('consent that a tool has set before the script runs', () => {
  for (const answer of ['granted', 'denied', 'pending']) {
    it(`darkSocialConfig.consent="${answer}" wins over data-consent`, async () => {
      const {window, consent} = await page();
      Object.assign(window.darkSocialConfig as object, {consent: answer});
      await load(window, 'main', {consent: answer === 'pending' ? 'granted' : 'pending'});
      expect(consent()).to.equal(answer);
    });
  }
});
