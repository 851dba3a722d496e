// <dark-social-gate>: what opens it, what the locked side says, and what it asks of the site's server.

import {expect} from 'chai';
import {mintToken, parseToken, type DarkSocialEvent} from 'dark-social';
import type {DarkSocialGateElement} from 'dark-social/elements/gate.js';
import {freshPage, type FreshPage} from '../core/fresh-page.js';
import {emulateMedia, fixture, until} from '../tools/browser.js';
import {expectAccessible} from './bar.js';
import 'dark-social/elements/gate.js';

const module = new URL('with-gate.ts', import.meta.url).pathname;

/** A request that the page made, as its server gets it. */
interface Asked {
  path: string;
  method: string;
  body: {token?: string; pass?: string; channel?: string; count?: number};
}

type Answer = Response | Promise<Response> | undefined;

interface GatePage extends FreshPage {
  events: DarkSocialEvent[];
  unlocks: unknown[];
  asked: Asked[];
  add(attributes?: string, content?: string): DarkSocialGateElement;
  /** Reports a share, as a bar on the page does. */
  share(channel: string, outcome?: string): void;
}

interface GatePageOptions {
  /** The address after the page's path. */
  address?: string;
  config?: object;
  answer?(asked: Asked): Answer;
  prepare?(window: FreshPage['window']): void;
}

const suffix = 'a6jp2w0mjw53hdf4822589qypq6h8kgx1';
const signed = 'qwa100000042a7kq9zr3pe.' + suffix;
const friendLink = '?ds=qwa100000042a7kq9zr3pe&utm_campaign=spring';
const signedLink = `?ds=${signed}&utm_campaign=spring`;
const soon = () => Date.now() + 3_600_000;
const json = (body: object, status = 200) => Response.json(body, {status});
const opens = (more: object = {}) => json({status: 'open', pass: 'pass-1', expires: soon(), ...more});

async function gatePage({
  address = '',
  config = {},
  answer = () => opens(),
  prepare,
}: GatePageOptions = {}): Promise<GatePage> {
  const asked: Asked[] = [];
  const page = await freshPage({
    module,
    address,
    prepare(window) {
      window.fetch = async (input, init = {}) => {
        const {pathname, search} = new URL(String(input), window.location.href);
        const request = {path: pathname + search, method: init.method ?? 'GET', body: JSON.parse(String(init.body))};
        asked.push(request);
        const response = await answer(request);
        if (!response) throw new TypeError('the network is down');
        return response;
      };
      prepare?.(window);
    },
  });
  const events: DarkSocialEvent[] = [];
  page.library.configure({frames: true, sinks: [(event) => events.push(event)], ...config});
  const unlocks: unknown[] = [];
  page.document.addEventListener('dark-social-unlock', ({detail}) => unlocks.push(detail));
  return Object.assign(page, {
    events,
    unlocks,
    asked,
    add(attributes = '', content = '<template><p id="clip">The clip</p></template>') {
      const holder = page.document.createElement('div');
      holder.innerHTML = `<dark-social-gate ${attributes}>${content}</dark-social-gate>`;
      page.document.body.append(holder);
      return holder.firstElementChild as DarkSocialGateElement;
    },
    share(channel: string, outcome = 'opened') {
      const detail = {type: 'share', channel, outcome};
      page.document.body.dispatchEvent(
        new page.window.CustomEvent('dark-social-share', {detail, bubbles: true, composed: true}),
      );
    },
  });
}

const part = (element: Element, name: string) => element.shadowRoot!.querySelector<HTMLElement>(`[part="${name}"]`)!;
/** What the visitor sees of a part. */
const shown = (element: Element, name: string) =>
  part(element, name).checkVisibility() ? part(element, name).textContent : undefined;
const stepsOf = (element: Element) =>
  [...element.shadowRoot!.querySelectorAll('[part=step]')].map(
    (step) => (step.querySelector('[aria-label=Done]') ? '✓ ' : '') + step.textContent,
  );
const status = (element: Element) => element.shadowRoot!.querySelector('[role=status]')!.textContent;
const unlocksOf = ({events}: GatePage) => events.filter(({type}) => type === 'unlock');
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const isOpen = (element: DarkSocialGateElement) => until(() => element.open);

describe('<dark-social-gate>', () => {
  it('opens with a template that a framework has filled as any other element', async () => {
    const page = await gatePage();
    const gate = page.add('shares="1"', '<template></template>');
    const clip = page.document.createElement('p');
    clip.id = 'clip';
    // Vue and React append to the template itself.
    gate.querySelector('template')!.append(clip);
    await until(() => shown(gate, 'title'));
    page.share('whatsapp');
    await isOpen(gate);
    await until(() => gate.querySelector(':scope > #clip')?.checkVisibility());
  });

  it('shows a stranger how to get in, and keeps its template out of the page', async () => {
    const page = await gatePage();
    const gate = page.add('id="premiere"');
    await until(() => shown(gate, 'title'));
    await wait(50);
    expect(shown(gate, 'title')).to.equal('Opens with a friend’s link');
    expect(shown(gate, 'hint')).to.contain('Ask a friend');
    expect(page.document.querySelector('#clip')).to.equal(null);
    expect([gate.open, gate.hasAttribute('open'), page.unlocks]).to.deep.equal([false, false, []]);

    const own = page.add('', '<p slot="locked">Ask in the fan club</p><p id="plain">The clip</p>');
    await until(() => shown(own, 'card'));
    expect(own.querySelector('[slot=locked]')!.checkVisibility()).to.equal(true);
    expect(shown(own, 'title'), 'the page’s own words stand in place of these').to.equal(undefined);
    expect(own.querySelector('#plain')!.checkVisibility()).to.equal(false);
  });

  it('opens for a friend’s link, announces it, moves no focus, and records the unlock', async () => {
    const page = await gatePage({address: friendLink});
    const field = page.document.createElement('input');
    page.document.body.append(field);
    field.focus();
    const gate = page.add('name="premiere"');
    await isOpen(gate);
    expect(page.document.querySelector('#clip')!.checkVisibility()).to.equal(true);
    expect(shown(gate, 'card')).to.equal(undefined);
    expect(gate.hasAttribute('open')).to.equal(true);
    await until(() => status(gate) === 'It is open.');
    expect(page.document.activeElement).to.equal(field);
    await until(() => unlocksOf(page).length);
    const [{gate: name, token, channel, depth, campaign}] = unlocksOf(page) as never as Record<string, unknown>[];
    expect([name, token, channel, depth, campaign]).to.deep.equal([
      'premiere',
      'qwa100000042a7kq9zr3pe',
      'whatsapp',
      1,
      'spring',
    ]);
    expect(page.unlocks).to.deep.equal(unlocksOf(page));
    gate.remove();
    page.document.body.append(gate);
    await wait(50);
    expect([page.document.querySelectorAll('#clip').length, page.unlocks.length], 'moved').to.deep.equal([1, 1]);
    expect(page.asked).to.deep.equal([]);
  });

  it('opens only for links of its campaign, channel and depth, and says so', async () => {
    const first = mintToken({channel: 'whatsapp'});
    const second = mintToken({channel: 'telegram', parent: first});
    const page = await gatePage({address: `?ds=${second}&utm_campaign=spring`});
    const rows: [attributes: string, opens: boolean][] = [
      ['campaign="spring"', true],
      ['campaign="winter"', false],
      ['channel="whatsapp telegram"', true],
      ['channel="whatsapp"', false],
      ['min-depth="2"', true],
      ['min-depth="3"', false],
      ['friend', true],
    ];
    for (const [attributes, expected] of rows) {
      const gate = page.add(attributes);
      await gate.updateComplete;
      await wait(20);
      expect(gate.open, attributes).to.equal(expected);
      if (!expected) expect(shown(gate, 'problem'), attributes).to.contain('does not open this');
    }
    const damaged = await gatePage({address: '?ds=qwa100000042a7kq9zr300'});
    const gate = damaged.add();
    await until(() => shown(gate, 'problem'));
    expect(shown(gate, 'problem')).to.contain('damaged on the way');
    expect(gate.open).to.equal(false);
  });

  it('opens when shared by so many different channels, and tells how far the visitor is', async () => {
    const page = await gatePage();
    const gate = page.add('shares="2"', '<button slot="locked">Share</button><p>Thanks</p>');
    await until(() => stepsOf(gate).length);
    page.share('whatsapp');
    page.share('whatsapp');
    page.share('telegram', 'cancelled');
    await until(() => stepsOf(gate)[0] === 'Shared by 1 of 2 channels');
    expect(gate.open).to.equal(false);
    const button = gate.querySelector('button')!;
    button.focus();
    page.share('copy', 'copied');
    await isOpen(gate);
    // What had the focus is gone.
    await until(() => page.document.activeElement === gate && gate.shadowRoot!.activeElement === part(gate, 'content'));
    expect(part(gate, 'hint').textContent).to.contain('by 2 different channels');

    const both = page.add('friend shares="2"');
    await until(() => stepsOf(both).length === 2);
    expect(stepsOf(both), 'each gate counts from its own start').to.deep.equal([
      'Come by a friend’s link',
      'Shared by 0 of 2 channels',
    ]);
    page.share('whatsapp');
    page.share('telegram');
    await until(() => stepsOf(both)[1] === '✓ Shared by 2 of 2 channels');
    expect([both.open, shown(both, 'title')]).to.deep.equal([false, 'Opens with a friend’s link']);
  });

  it('opens within its dates, by itself when the time has come, and not for dates it cannot read', async () => {
    const page = await gatePage();
    const at = (ms: number) => new Date(Date.now() + ms).toISOString();
    const over = page.add(`until="${at(-1000)}"`);
    await until(() => shown(over, 'title') === 'This has ended');
    const soonOpen = page.add(`from="${at(700)}" until="${at(90_000)}"`);
    await until(() => shown(soonOpen, 'title') === 'Not open yet');
    expect(shown(soonOpen, 'hint')).to.match(/by itself on \w+ \d/);
    const wrong = page.add('from="tomorrow"');
    const asks = page.add(`src="/gate" from="${at(90_000)}"`);
    await isOpen(soonOpen);
    expect([over.open, wrong.open, asks.open]).to.deep.equal([false, false, false]);
    expect(page.asked, 'nothing is asked before it is time').to.deep.equal([]);
    expect(page.warnings.join()).to.contain('from="tomorrow" is no date');
  });

  it('shows dates on a page whose lang is no language tag, and its content not before', async () => {
    const page = await gatePage();
    page.document.documentElement.lang = 'en_US';
    const gate = page.add('from="2999-12-01T18:00Z"', '<p id="plain">The clip</p>');
    await until(() => shown(gate, 'hint'));
    expect(shown(gate, 'hint')).to.contain('2999');
    expect(gate.querySelector('#plain')!.checkVisibility()).to.equal(false);
  });

  it('asks the server that it is given later', async () => {
    const page = await gatePage({address: signedLink, answer: () => opens({html: '<p id="late">Secret</p>'})});
    const gate = page.add('', '');
    await isOpen(gate);
    expect(page.asked).to.deep.equal([]);
    gate.src = '/gate';
    await until(() => gate.querySelector('#late'));
    expect(page.asked[0]).to.deep.equal({path: '/gate', method: 'POST', body: {token: signed}});
  });

  it('opens when its goal is reached', async () => {
    const page = await gatePage();
    const goal = page.document.createElement('div') as HTMLElement & {reached?: boolean};
    goal.id = 'hundred';
    page.document.body.append(goal);
    const gate = page.add('goal="hundred"');
    await until(() => shown(gate, 'title') === 'Opens when the goal is reached');
    goal.reached = true;
    goal.dispatchEvent(new page.window.CustomEvent('dark-social-goal', {bubbles: true, composed: true}));
    await isOpen(gate);
    const none = page.add('goal="nowhere"');
    await until(() => page.warnings.some((warning) => warning.includes('goal="nowhere"')));
    expect(none.open).to.equal(false);
  });

  it('asks its server by one POST, shows what that sends without running it, and shows the code', async () => {
    let answered = (_: Response): void => {};
    const page = await gatePage({
      address: signedLink,
      answer: () => new Promise<Response>((resolve) => (answered = resolve)),
    });
    const gate = page.add('src="/gate?lang=en"');
    // The signature covers the campaign, whatever the link's UTM parameters say.
    const twin = page.add('src="/gate?lang=en" campaign="elsewhere"', '');
    await until(() => shown(gate, 'title') === 'One moment…');
    expect(part(gate, 'card').getAttribute('aria-busy')).to.equal('true');
    const {height} = gate.getBoundingClientRect();
    await wait(30);
    expect(gate.getBoundingClientRect().height).to.equal(height);
    expect(page.asked).to.deep.equal([{path: '/gate?lang=en', method: 'POST', body: {token: signed}}]);
    const html =
      '<p id="secret" onclick="window.ran = 1">Secret</p><script>window.ran = 2</script><img src="data:," onerror="window.ran = 3">' +
      '<a href=" java\tscript:window.ran=4">x</a><template><script>window.ran = 5</script></template><iframe srcdoc="<script>parent.ran = 6</script>"></iframe>';
    answered(opens({html, offer: 'SPRING-X7'}));
    await isOpen(gate);
    await isOpen(twin);
    const secret = gate.querySelector<HTMLElement>('#secret')!;
    secret.click();
    gate.querySelector('a')!.click();
    page.document.body.append(gate.querySelector('template')!.content.cloneNode(true));
    await wait(60);
    expect(page.window.ran).to.equal(undefined);
    expect(secret.checkVisibility()).to.equal(true);
    expect(shown(gate, 'code')).to.equal('SPRING-X7');
    expect(page.asked, 'one use for both gates').to.have.length(1);
    expect(unlocksOf(page)).to.have.length(2);
  });

  it('says in words why the server does not open, and asks again where that may help', async () => {
    const rows: [answer: Response | undefined, words: RegExp, retry: boolean][] = [
      [json({status: 'unsigned'}, 403), /lost its signature.*new link/, false],
      [json({status: 'forged'}, 403), /not valid here/, false],
      [json({status: 'unknown-key'}, 403), /not valid here/, false],
      [json({status: 'damaged'}, 403), /damaged on the way/, false],
      [json({status: 'expired'}, 403), /has expired/, false],
      [json({status: 'used-up'}, 403), /as often as it may be/, false],
      [json({status: 'too-deep'}, 403), /closer to the source/, false],
      [json({status: 'too-many'}, 403), /Ask another friend/, false],
      [json({status: 'foreign-origin'}, 403), /cannot be checked right now/, true],
      [json({status: 'error'}, 503), /cannot be checked right now/, true],
      [new Response('<h1>Gateway</h1>', {status: 200}), /cannot be checked right now/, true],
      [json({status: 'open'}), /cannot be checked right now/, true],
      [undefined, /connection failed/, true],
    ];
    for (const [answer, words, retry] of rows) {
      const page = await gatePage({
        address: signedLink,
        answer: ({body}) => (body.channel ? json({tokens: []}) : page.asked.length === 1 ? answer : opens()),
      });
      const gate = page.add('src="/gate"', '<p>Secret</p>');
      await until(() => shown(gate, 'problem'));
      expect(shown(gate, 'problem')).to.match(words);
      expect(shown(gate, 'hint')).to.equal(undefined);
      await until(() => words.test(status(gate)!));
      expect(!!shown(gate, 'retry'), String(words)).to.equal(retry);
      expect(gate.open).to.equal(false);
      if (!retry) continue;
      part(gate, 'retry').focus();
      part(gate, 'retry').click();
      await isOpen(gate);
      expect(gate.shadowRoot!.activeElement, 'the keyboard keeps its place').to.equal(part(gate, 'content'));
    }
  });

  it('asks nothing without a friend’s link, of another origin, before the page is seen, or where it may not show the answer', async () => {
    const stranger = await gatePage();
    stranger.add('src="/gate"');
    const foreign = await gatePage({address: signedLink});
    const gate = foreign.add('src="https://other.example/gate"');
    await until(() => shown(gate, 'problem'));
    expect(foreign.warnings.join()).to.contain('src="https://other.example/gate" is not on this page');
    let visible = false;
    const hidden = await gatePage({
      address: signedLink,
      prepare: ({document}) => Object.defineProperty(document, 'hidden', {get: () => !visible, configurable: true}),
    });
    const later = hidden.add('src="/gate"');
    const refused = await gatePage({
      address: signedLink,
      prepare(window) {
        const refuse = () => {
          throw new TypeError('this policy is not on the list');
        };
        Object.defineProperty(window, 'trustedTypes', {value: {createPolicy: refuse}});
        window.DOMParser.prototype.parseFromString = refuse;
      },
    });
    const blocked = refused.add('src="/gate"');
    await until(() => shown(blocked, 'problem'));
    expect(shown(blocked, 'problem')).to.contain('cannot show');
    expect(refused.warnings.join()).to.contain('add "dark-social" to the names after trusted-types');
    await wait(50);
    for (const page of [stranger, foreign, hidden, refused]) expect(page.asked).to.deep.equal([]);
    const dated = hidden.add('from="2020-01-01"');
    await until(() => shown(dated, 'title') === 'One moment…');
    visible = true;
    hidden.document.dispatchEvent(new hidden.window.Event('visibilitychange'));
    await isOpen(later);
    await isOpen(dated);
    expect(hidden.asked[0].body).to.deep.equal({token: signed});
  });

  it('opens again after a reload by the pass alone, records nothing twice, and says when the pass is no longer good', async () => {
    const first = await gatePage({address: signedLink});
    await isOpen(first.add('src="/gate" remember="tab"', '<p>Secret</p>'));
    await until(() => unlocksOf(first).length);
    const [record] = unlocksOf(first);

    const reloaded = await gatePage();
    const gate = reloaded.add('src="/gate" remember="tab"', '<p>Secret</p>');
    await isOpen(gate);
    expect(reloaded.asked.map(({body}) => body)).to.deep.equal([{pass: 'pass-1'}]);
    await wait(30);
    expect(reloaded.unlocks).to.deep.equal([record]);
    expect(unlocksOf(reloaded)).to.deep.equal([]);

    const ended = await gatePage({answer: () => json({status: 'expired'}, 403)});
    const locked = ended.add('src="/gate" remember="tab"');
    await until(() => shown(locked, 'problem'));
    expect(shown(locked, 'problem')).to.contain('visit has expired');
    const again = await gatePage({
      address: signedLink,
      answer: () => opens({pass: 'pass-2'}),
    });
    await isOpen(again.add('src="/gate" remember="tab"'));
    expect(again.asked.map(({body}) => body)).to.deep.equal([{pass: 'pass-1', token: signed}]);

    sessionStorage.clear();
    const failing = await gatePage({
      address: signedLink,
      answer: ({body}) => (body.pass ? opens() : json({error: 'try again', pass: 'pass-3'}, 503)),
    });
    const failed = failing.add('src="/gate"');
    await until(() => shown(failed, 'retry'));
    part(failed, 'retry').click();
    await isOpen(failed);
    const [, retried] = failing.asked;
    expect(retried.body, 'the use that was counted is not counted again').to.deep.equal({
      pass: 'pass-3',
      token: signed,
    });

    const shared = await gatePage();
    const sharing = shared.add('name="s" shares="2" remember="tab"');
    await sharing.updateComplete;
    shared.share('whatsapp');
    await until(() => stepsOf(sharing)[0].includes('1 of 2'));
    const next = await gatePage();
    const restored = next.add('name="s" shares="2" remember="tab"');
    await until(() => stepsOf(restored)[0]?.includes('1 of 2'));
    const without = await gatePage({config: {consent: 'denied'}});
    const forgetful = without.add('name="s" shares="2" remember="tab"');
    await until(() => stepsOf(forgetful)[0]?.includes('0 of 2'));
    sessionStorage.clear();
  });

  it('gives the page’s bars signed tokens once it is open, and leaves links unsigned where there are none', async () => {
    const child = (code: string) =>
      mintToken({channel: {code}, parent: 'qwa100000042a7kq9zr3pe'}) + '.a' + 'zzzzzz' + suffix.slice(7);
    let fails = 1;
    const page = await gatePage({
      address: signedLink,
      config: {tokens: 'always', consent: 'denied'},
      answer({path, body}) {
        if (path !== '/gate/mint') return opens();
        if (body.channel === 'sm') return json({status: 'too-many'}, 403);
        if (fails-- > 0) return json({}, 503);
        return json({
          tokens: [child('fb'), 'nonsense', ...Array.from({length: body.count!}, () => child(body.channel!))],
        });
      },
    });
    // Stays on the page.
    page.window.HTMLAnchorElement.prototype.click = () => {};
    const {createShare} = page.library;
    const tokenOf = (share: {url: string}) => new URL(share.url).searchParams.get('ds')!;
    await isOpen(page.add('src="/gate"', '<dark-social-share channels="email"></dark-social-share>'));
    // Before anybody reaches for a button.
    await until(() => page.asked.some(({body}) => body.channel === 'em' && body.count === 1));
    await until(() => parseToken(tokenOf(createShare('email', {url: 'https://example.org/clip'})))!.suffix);
    const early = createShare('whatsapp', {url: 'https://example.org/clip'});
    expect(parseToken(tokenOf(early))).to.include({depth: 2, parent: '42a7kq'});
    expect(parseToken(tokenOf(early))!.suffix).to.equal(undefined);
    const later = await until(() => {
      const share = createShare('whatsapp', {url: 'https://example.org/clip'});
      return parseToken(tokenOf(share))!.suffix ? share : undefined;
    });
    const token = tokenOf(later);
    expect([parseToken(token)!.code, token.length]).to.deep.equal(['wa', 56]);
    expect(tokenOf(createShare('whatsapp', {url: 'https://example.org/clip'})), 'the same until used').to.equal(token);
    await later.activate();
    expect(tokenOf(createShare('whatsapp', {url: 'https://example.org/clip'}))).not.to.equal(token);
    createShare('sms', {url: 'https://example.org/clip'});
    const asks = () => page.asked.filter(({body}) => body.channel === 'sm').length;
    await until(asks);
    await wait(30);
    for (const channel of ['sms', 'telegram'] as const) createShare(channel, {url: 'https://example.org/clip'});
    await wait(30);
    const minted = page.asked.filter(({path}) => path === '/gate/mint').map(({body}) => body);
    expect(minted.find(({channel}) => channel === 'wa')).to.deep.equal({pass: 'pass-1', channel: 'wa', count: 2});
    expect(minted.at(-1)!.channel, 'nothing is asked once the server signs no more').to.equal('sm');
    expect(asks()).to.equal(1);
  });

  it('speaks the language around it, and the site’s own words', async () => {
    const page = await gatePage();
    page.document.documentElement.lang = 'fr-CA';
    const gate = page.add();
    await until(() => shown(gate, 'title') === 'S’ouvre avec le lien d’un proche');
    page.library.configure({locales: [{code: 'de', gate: {titles: {friend: 'Nur für Freunde'}}} as never]});
    page.document.documentElement.lang = 'de';
    await until(() => shown(gate, 'title') === 'Nur für Freunde');
    expect(shown(gate, 'hint')).to.contain('Ask a friend');
  });

  it('has names and contrast that axe finds nothing wrong with, locked and open', async () => {
    for (const theme of ['light', 'dark']) {
      const gate = await fixture<DarkSocialGateElement>(
        `<dark-social-gate theme="${theme}" friend shares="3" from="2020-01-01"><p>Content</p></dark-social-gate>`,
      );
      await until(() => stepsOf(gate).length === 2);
      await expectAccessible(gate);
      const open = await fixture<DarkSocialGateElement>(
        `<dark-social-gate theme="${theme}" from="2020-01-01"><p>Content</p><p slot="offer">Use <b>X1</b></p></dark-social-gate>`,
      );
      await isOpen(open);
      await expectAccessible(open);
      expect(shown(open, 'offer')).not.to.equal(undefined);
    }
    if (!(await emulateMedia({'forced-colors': 'active'}))) return;
    const gate = await fixture<DarkSocialGateElement>(`<dark-social-gate></dark-social-gate>`);
    await until(() => shown(gate, 'title'));
    expect(getComputedStyle(part(gate, 'lock')).borderTopStyle).to.equal('solid');
  });
});
