// What a bar shows where it has no channel to draw, and where some of those that it is given are none.

import {expect} from 'chai';
import {configure, type Channel} from 'dark-social';
import {fixture} from '../tools/browser.js';
import {ownChannel} from '../core/own-channel.js';
import {
  buttons,
  expectAccessible,
  find,
  ids,
  later,
  link,
  listenToWarnings,
  pretend,
  root,
  stayHere,
  type Bar,
} from './bar.js';

const fallback = '<a href="https://wa.me/?text=x">WhatsApp</a> <a href="mailto:?body=x">Mail</a>';
const own = ownChannel({
  id: 'forum2',
  code: 'x2',
  name: 'Forum',
  href: ({url}: {url: string}) => 'https://forum.example/?u=' + encodeURIComponent(url),
});
const changed = (fields: Record<string, unknown>): Channel => ({...own, ...fields}) as Channel;

const bar = (attributes = '') => fixture<Bar>(`<dark-social-share ${attributes}>${fallback}</dark-social-share>`);

/** The fallback links are seen, and no bar is there. */
function expectFallback(element: Element): void {
  expect(root(element).querySelector('[part~=bar]')).to.equal(null);
  const links = [...element.querySelectorAll('a')];
  expect(links).to.have.length(2);
  for (const at of links) expect(at.getBoundingClientRect().width).to.be.above(0);
}

describe('a bar without a channel that it knows', () => {
  for (const list of ['Foo', 'messenger2 nope', 'Foo, Bar', 'WHATSAPP', '<b>', '$&', 'constructor __proto__']) {
    it(`keeps the fallback links: channels=${JSON.stringify(list)}`, async () => {
      const warnings = listenToWarnings();
      const element = await bar();
      element.channels = list;
      await element.updateComplete;
      expectFallback(element);
      expect(warnings.length).to.be.at.least(1);
      expect(warnings[0]).to.include('dark-social-share').and.include('channels').and.include('whatsapp');
    });
  }

  const junk: [title: string, value: unknown][] = [
    ['[null]', [null]],
    ['[undefined]', [undefined]],
    ['[{}]', [{}]],
    ['[{id: 1}]', [{id: 1}]],
    ['[7]', [7]],
    ['[[]]', [[]]],
    ['a set of a name that is none', new Set(['nope'])],
    ['a channel without a way to share', [changed({href: undefined})]],
    ['a channel without a name', [changed({name: ''})]],
    ['a channel whose id has a space', [changed({id: 'a b'})]],
  ];
  for (const [title, value] of junk) {
    it(`keeps the fallback links, and says once what is wrong: channels = ${title}`, async () => {
      const warnings = listenToWarnings();
      const element = await bar();
      for (let times = 0; times < 2; times++) {
        element.channels = value as Bar['channels'];
        element.campaign = String(times);
        await element.updateComplete;
      }
      expectFallback(element);
      expect(warnings.length).to.be.at.most(1);
    });
  }

  it('keeps the fallback links where no channel that it names is there on this device', async () => {
    pretend('share', undefined);
    expectFallback(await bar('channels="native"'));
  });

  it('is accessible', async () => {
    listenToWarnings();
    await expectAccessible(await bar('channels="nope"'));
  });

  it('is drawn when its channel becomes known, and gives way again when it names another', async () => {
    listenToWarnings();
    const element = await bar('channels="forum3"');
    expectFallback(element);
    configure({channels: [changed({id: 'forum3', code: 'x3'})]});
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['forum3']);
    for (const at of element.querySelectorAll('a')) expect(at.getBoundingClientRect().width).to.equal(0);
    configure({channels: []});
    element.channels = 'nope';
    await element.updateComplete;
    expectFallback(element);
    element.channels = 'copy';
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['copy']);
  });

  it('is a single button too, which shows what stands in it', async () => {
    const warnings = listenToWarnings();
    const element = await fixture<Bar>(`<dark-social-button channel="nope2">${fallback}</dark-social-button>`);
    expectFallback(element);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('dark-social-button').and.include('channel="nope2"');
  });

  it('survives clicks, focus and events of others in it', async () => {
    stayHere();
    listenToWarnings();
    const element = await bar('channels="nope"');
    for (const type of ['click', 'pointerover', 'focusin', 'keydown']) {
      element.querySelector('a')?.dispatchEvent(new Event(type, {bubbles: true, composed: true, cancelable: true}));
    }
    expectFallback(element);
  });
});

describe('a bar that is given other things than channels', () => {
  const nothing: [title: string, value: unknown][] = [
    ['null', null],
    ['undefined', undefined],
    ['an empty text', ''],
    ['commas', ' , ,'],
    ['an empty list', []],
    ['an empty set', new Set()],
    ['a number', 7],
    ['true', true],
    ['an object', {}],
    ['a function', () => 'copy'],
  ];
  for (const [title, value] of nothing) {
    it(`draws those that it has by itself: ${title}`, async () => {
      listenToWarnings();
      const element = await bar();
      element.channels = value as Bar['channels'];
      await element.updateComplete;
      expect(ids(element)).to.include.members(['whatsapp', 'telegram', 'email', 'copy']);
    });
  }

  it('takes any list: a set', async () => {
    const element = await bar();
    element.channels = new Set(['copy', 'email']) as unknown as string[];
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['copy', 'email']);
  });

  it('leaves out what is no channel, says once what is wrong, and draws the rest', async () => {
    const warnings = listenToWarnings();
    const element = await bar();
    element.channels = ['copy', 17, changed({id: 2}), changed({kind: 'x'}), own] as unknown as string[];
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['copy', 'forum2']);
    element.campaign = 'again';
    await element.updateComplete;
    expect(warnings.map((each) => each.slice(0, 42))).to.deep.equal([
      'dark-social: <dark-social-share> channels:',
      'dark-social: <dark-social-share> channels:',
      'dark-social: <dark-social-share> channels:',
    ]);
    expect(warnings[0]).to.include('17');
    expect(warnings[1]).to.include('id 2');
    expect(warnings[2]).to.include('kind "x"');
  });

  it('draws a channel with the code of the package, which says so once and shares without a token', async () => {
    const warnings = listenToWarnings();
    const element = await bar('url="https://example.org/a"');
    element.channels = [changed({id: 'thief', code: 'wa'}), 'copy'];
    await element.updateComplete;
    const at = link(element, 'thief');
    at.dispatchEvent(new Event('pointerover', {bubbles: true}));
    expect(new URL(new URL(at.href).searchParams.get('u') as string).search).to.equal(
      '?utm_source=thief&utm_medium=dark_social',
    );
    expect(ids(element)).to.deep.equal(['thief', 'copy']);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('code "wa"');
  });

  it('shows a channel whose isAvailable() fails, and says so once', async () => {
    const warnings = listenToWarnings();
    const element = await bar();
    const offered = () => {
      throw new Error('no idea');
    };
    element.channels = [changed({id: 'unsure', code: 'x4', isAvailable: offered}), 'copy'];
    await element.updateComplete;
    element.campaign = 'again';
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['unsure', 'copy']);
    expect(warnings).to.deep.equal(['dark-social: the channel "unsure": isAvailable failed: Error: no idea']);
  });

  it('lets the reader copy the link of a channel that leads nowhere', async () => {
    listenToWarnings();
    const element = await bar();
    element.channels = [changed({id: 'nowhere', code: 'x5', href: () => 'file:///etc/hosts'})];
    await element.updateComplete;
    find(element, '[data-channel=nowhere]').click();
    await later();
    expect(find<HTMLInputElement>(element, 'input').value).to.include('utm_source=nowhere');
  });

  for (const name of ['$&', '$1', "$`$'", '{}', '$$', '<b>']) {
    it(`says the name of a channel as it is: ${name}`, async () => {
      const element = await bar();
      element.channels = [changed({id: 'named', code: 'x6', name})];
      await element.updateComplete;
      expect(buttons(element)[0].getAttribute('aria-label')).to.equal(`Share on ${name}`);
    });
  }
});
