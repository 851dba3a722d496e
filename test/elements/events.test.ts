// What a bar tells the page: before it acts, and afterwards.

import {expect} from 'chai';
import {configure, parseToken, type DarkSocialEvent} from 'dark-social';
import {engine, trustedClick, until, type ClickOptions} from '../tools/browser.js';
import {
  button,
  devices,
  expectAccessible,
  later,
  link,
  listenTo,
  pretend,
  show,
  stayHere,
  tokenOf,
  type Bar,
} from './bar.js';

const html =
  '<dark-social-share name="below" channels="whatsapp telegram email sms copy" url="https://example.org/a?id=7&amp;x=1" campaign="may" content="b"></dark-social-share>';

describe('the events of a bar', () => {
  it('leave it accessible', async () => {
    stayHere();
    const bar = await show(html);
    link(bar, 'telegram').click();
    await later();
    await expectAccessible(bar);
  });

  it('begin with dark-social-share, before anything happens', async () => {
    const followed = stayHere();
    const records: DarkSocialEvent[] = [];
    const off = addSink((event) => records.push(event));
    const bar = await show(html);
    const order: string[] = [];
    bar.addEventListener('dark-social-before-share', (event) => {
      order.push(`share ${event.detail.channel} ${records.length} ${followed.length}`);
      expect([event.bubbles, event.composed, event.cancelable]).to.deep.equal([true, true, true]);
      expect(event.target).to.equal(bar);
      expect(event.detail.token).to.equal(tokenOf(link(bar, 'telegram')));
      expect(new URL(event.detail.url).searchParams.get('ds')).to.equal(event.detail.token);
    });
    bar.addEventListener('dark-social-share', () => order.push('shared'));
    link(bar, 'telegram').click();
    await later(20);
    off();
    expect(order).to.deep.equal(['share telegram 0 0', 'shared']);
    expect([records.length, followed.length]).to.deep.equal([1, 1]);
  });

  it('end with dark-social-share, which holds the record that the sinks get', async () => {
    stayHere();
    const records: DarkSocialEvent[] = [];
    const off = addSink((event) => records.push(event));
    const shared = listenTo('dark-social-share');
    const told = listenTo('dark-social-before-share');
    link(await show(html), 'whatsapp').click();
    await later(20);
    off();
    expect(shared.map(({detail}) => detail)).to.deep.equal(records);
    const {detail} = shared[0];
    expect(detail).to.include({
      v: 1,
      type: 'share',
      channel: 'whatsapp',
      outcome: 'opened',
      place: 'below',
      campaign: 'may',
      content: 'b',
      depth: 1,
      url: 'https://example.org/a',
      token: told[0].detail.token,
      page: location.pathname,
    });
    expect(JSON.parse(JSON.stringify(detail))).to.deep.equal(detail);
    expect(shared[0].bubbles && shared[0].composed).to.equal(true);
  });

  it('take the element’s id for its place where it has no name', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    link(await show(html.replace('name="below"', 'id="top-bar"')), 'whatsapp').click();
    await later();
    expect(shared[0].detail.place).to.equal('top-bar');
  });

  const clicks: Record<string, ClickOptions> = {
    'a click': {},
    'a click with Ctrl': {modifiers: ['Control']},
    'a click with Shift': {modifiers: ['Shift']},
    'a middle click': {button: 'middle'},
  };
  for (const [name, options] of Object.entries(clicks)) {
    it(`come by ${name}, once`, async () => {
      const followed = stayHere();
      const before = listenTo('dark-social-before-share');
      const after = listenTo('dark-social-share');
      await click(link(await show(html), 'telegram'), options);
      await until(() => after.length);
      await later(50);
      expect([before.length, after.length, followed.length]).to.deep.equal([1, 1, 1]);
      const sent = new URL(new URL(followed[0]).searchParams.get('url') as string).searchParams.get('ds');
      expect(sent).to.equal(after[0].detail.token);
      expect(parseToken(sent as string)?.channel).to.equal('telegram');
    });

    it(`stop the action and the record of ${name} when they are cancelled`, async () => {
      const followed = stayHere();
      const records: unknown[] = [];
      const off = addSink((event) => records.push(event));
      const after = listenTo('dark-social-share');
      const bar = await show(html);
      let asked = 0;
      bar.addEventListener('dark-social-before-share', (event) => {
        asked++;
        event.preventDefault();
      });
      await click(link(bar, 'telegram'), options);
      await until(() => asked);
      await later(50);
      off();
      expect([asked, records.length, after.length, followed.length]).to.deep.equal([1, 0, 0, 0]);
    });
  }

  it('do not come by a click with the right button', async () => {
    const before = listenTo('dark-social-before-share');
    const bar = await show(html);
    addEventListener('contextmenu', (event) => event.preventDefault(), {once: true});
    await click(link(bar, 'telegram'), {button: 'right'});
    await later(100);
    expect(before).to.have.length(0);
    expect(tokenOf(link(bar, 'telegram'))).to.have.length(22);
  });

  it('do not come by a middle click on a button that copies', async () => {
    const before = listenTo('dark-social-before-share');
    await click(button(await show(html), 'copy'), {button: 'middle'});
    await later(100);
    expect(before.map(({detail}) => detail.channel)).to.deep.equal([]);
  });

  it('stop a copy when they are cancelled', async () => {
    const after = listenTo('dark-social-share');
    const bar = await show(html);
    bar.addEventListener('dark-social-before-share', (event) => event.preventDefault());
    await trustedClick(button(bar, 'copy'));
    await later(100);
    expect(after).to.have.length(0);
  });

  it('tell each share of a token of its own', async () => {
    stayHere();
    const after = listenTo('dark-social-share');
    const bar = await show(html);
    for (const count of [1, 2, 3]) {
      link(bar, 'whatsapp').click();
      await until(() => after.length === count);
    }
    const tokens = after.map(({detail}) => detail.token);
    expect(new Set(tokens).size).to.equal(3);
    expect(new Set(after.map(({detail}) => detail.id)).size).to.equal(3);
  });

  it('do not come by a click between the buttons, even on a page with names like ours', async () => {
    const before = listenTo('dark-social-before-share');
    const page = await show<HTMLElement>(`<div data-channel="telegram">${html}</div>`);
    const bar = page.firstElementChild as Bar;
    (bar.shadowRoot?.querySelector('[part~=bar]') as HTMLElement).click();
    await later();
    expect(before).to.have.length(0);
    expect(page.hasAttribute('href')).to.equal(false);
  });

  it('tell of a share sheet that was closed as cancelled', async () => {
    pretend('share', () => Promise.reject(new DOMException('closed', 'AbortError')));
    const after = listenTo('dark-social-share');
    button(await show(html.replace('telegram', 'native')), 'native').click();
    await until(() => after.length);
    expect(after[0].detail).to.include({channel: 'native', outcome: 'cancelled'});
  });

  it('hand the decorated link to a share sheet', async () => {
    const sheets: ShareData[] = [];
    pretend('share', async (data: ShareData) => void sheets.push(data));
    const after = listenTo('dark-social-share');
    button(
      await show(html.replace('telegram', 'native').replace('>', ' share-title="A title" share-text="Words">')),
      'native',
    ).click();
    await until(() => after.length);
    expect(after[0].detail).to.include({channel: 'native', outcome: 'shared'});
    expect(sheets[0]).to.deep.include({title: 'A title', text: 'Words'});
    expect(new URL(sheets[0].url as string).searchParams.get('ds')).to.equal(after[0].detail.token);
  });

  it('tell that an app came to the front', async () => {
    pretend('userAgent', devices.iphone);
    stayHere();
    const after = listenTo('dark-social-share');
    link(await show(html), 'sms').click();
    document.dispatchEvent(new Event('visibilitychange', {bubbles: true}));
    await until(() => after.length);
    expect(after[0].detail).to.include({channel: 'sms', outcome: 'opened'});
  });

  it('tell that a program came to the front on a desktop, where the page stays visible', async () => {
    pretend('userAgent', devices.desktop);
    stayHere();
    const after = listenTo('dark-social-share');
    link(await show(html), 'sms').click();
    dispatchEvent(new Event('blur'));
    await until(() => after.length);
    expect(after[0].detail).to.include({channel: 'sms', outcome: 'opened'});
  });

  for (const [what, change] of Object.entries({
    'the bar': (bar: Bar) => (bar.campaign = 'june'),
    'the options': () => configure({content: 'c'}),
  })) {
    it(`belong to the link that leaves, also where a listener changes ${what} in the middle of a share`, async () => {
      const bar = await show<Bar>(html);
      const shared = listenTo('dark-social-share');
      const followed = stayHere();
      bar.addEventListener('dark-social-before-share', () => change(bar));
      await trustedClick(link(bar, 'whatsapp'));
      await until(() => shared.length);
      configure({content: undefined});
      expect(followed).to.have.length(1);
      expect(decodeURIComponent(followed[0])).to.include('ds=' + shared[0].detail.token);
      await later(50);
      expect(tokenOf(link(bar, 'whatsapp'))).to.not.equal(shared[0].detail.token);
    });
  }

  it('survive a listener that redraws the bar in the middle of a share', async () => {
    const errors: unknown[] = [];
    const onError = (event: PromiseRejectionEvent) => void errors.push(event.reason);
    addEventListener('unhandledrejection', onError);
    pretend('share', () => later(20).then(() => Promise.reject(new Error('no'))));
    const bar = await show(html.replace('telegram', 'native'));
    bar.addEventListener('dark-social-before-share', () => (bar.channels = 'native copy'));
    button(bar, 'native').click();
    const status = await until(() => bar.shadowRoot?.querySelector('[role=status]')?.textContent).catch(() => '');
    removeEventListener('unhandledrejection', onError);
    expect(errors).to.deep.equal([]);
    expect(status).to.equal('Copy this link:');
  });
});

/** A click by any button. WebKitGTK's driver makes a left click of all, so there the others are made by hand. */
async function click(element: Element, options: ClickOptions): Promise<void> {
  if (engine !== 'webkit' || !options.button) return trustedClick(element, options);
  const init = {button: options.button === 'middle' ? 1 : 2, bubbles: true, composed: true, cancelable: true};
  element.dispatchEvent(new MouseEvent('pointerover', init));
  if (init.button === 2) element.dispatchEvent(new MouseEvent('contextmenu', init));
  element.dispatchEvent(new MouseEvent('auxclick', init));
}

/** Adds a sink that hears only what happens from now on; returns what takes it away. */
function addSink(send: (event: DarkSocialEvent) => void): () => void {
  let on = true;
  let old = true;
  configure({sinks: [(event) => void (on && !old && send(event))]});
  old = false;
  return () => (on = false);
}
