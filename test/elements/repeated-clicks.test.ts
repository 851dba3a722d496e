// Double clicks, double taps and keys that are held down: one share each.

import {allowCopying, forbidCopying, takeCopies} from './clipboard.js';

import {expect} from 'chai';
import {ownChannel} from '../core/own-channel.js';
import {press, trustedClick, until} from '../tools/browser.js';
import {button, find, later, link, listenTo, pretend, root, show, stayHere, type Bar} from './bar.js';

const html =
  '<dark-social-share channels="whatsapp email copy native" url="https://example.org/a?id=7"></dark-social-share>';

/** The clicks that a browser makes of a double click. */
function doubleClick(element: Element): void {
  for (const detail of [1, 2]) {
    element.dispatchEvent(new MouseEvent('click', {detail, bubbles: true, composed: true, cancelable: true}));
  }
}

describe('a double click', () => {
  it('on Copy makes one share', async () => {
    const shared = listenTo('dark-social-share');
    const before = listenTo('dark-social-before-share');
    const bar = await show(html);
    const copies = takeCopies();
    const at = button(bar, 'copy');
    doubleClick(at);
    await until(() => shared.length);
    await later(50);
    expect([before.length, shared.length]).to.deep.equal([1, 1]);
    if (copies) expect(copies).to.have.length(1);
  });

  it('of the mouse on Copy makes one share', async () => {
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await trustedClick(button(bar, 'copy'));
    await until(() => shared.length);
    await later(50);
    expect(shared).to.have.length(1);
  });

  it('by a script, in one task, makes one share', async () => {
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    takeCopies();
    button(bar, 'copy').click();
    button(bar, 'copy').click();
    await until(() => shared.length);
    await later(50);
    expect(shared).to.have.length(1);
  });

  it('on a link follows it once', async () => {
    const followed = stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    doubleClick(link(bar, 'whatsapp'));
    await later(50);
    expect(followed).to.have.length(1);
    expect(shared).to.have.length(1);
  });

  it('does not keep two buttons apart from each other', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    link(bar, 'whatsapp').click();
    link(bar, 'email').click();
    await later(50);
    expect(shared.map(({detail}) => detail.channel)).to.deep.equal(['whatsapp', 'email']);
  });

  it('does not keep a script from sharing again', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    for (let count = 1; count <= 3; count++) {
      link(bar, 'whatsapp').click();
      await until(() => shared.length === count);
    }
    expect(new Set(shared.map(({detail}) => detail.token)).size).to.equal(3);
  });

  it('whose first click failed tries again', async () => {
    forbidCopying();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    await trustedClick(button(bar, 'copy'));
    await until(() => root(bar).querySelector('input'));
    allowCopying();
    await trustedClick(button(bar, 'copy'));
    await until(() => find(bar, '[role=status]').textContent === 'Link copied');
    expect(shared.map(({detail}) => detail.outcome)).to.deep.equal(['failed', 'copied']);
  });

  it('whose first click was cancelled by the page shares by the second', async () => {
    stayHere();
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    bar.addEventListener('dark-social-before-share', (event) => event.preventDefault(), {once: true});
    link(bar, 'whatsapp').click();
    link(bar, 'whatsapp').click();
    await later(20);
    expect(shared).to.have.length(1);
  });

  it('leaves a channel that hangs to be clicked again', async () => {
    const started: number[] = [];
    const hanging = ownChannel({
      id: 'hanging',
      code: 'xh',
      name: 'Hanging',
      kind: 'utility',
      activate: () => (started.push(1), new Promise(() => {})),
    });
    const bar = await show<Bar>(html);
    bar.channels = [hanging];
    await bar.updateComplete;
    button(bar, 'hanging').click();
    button(bar, 'hanging').click();
    expect(started).to.have.length(1);
    await later(550);
    button(bar, 'hanging').click();
    expect(started).to.have.length(2);
  });
});

describe('a key that is held down', () => {
  for (const channel of ['copy', 'whatsapp']) {
    it(`shares once by ${channel}`, async () => {
      const bar = await show(html);
      const at = button(bar, channel);
      const held = new KeyboardEvent('keydown', {
        key: 'Enter',
        repeat: true,
        bubbles: true,
        composed: true,
        cancelable: true,
      });
      expect(at.dispatchEvent(held), 'the click that would follow is prevented').to.equal(false);
    });
  }

  it('shares when it is pressed', async () => {
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    button(bar, 'copy').focus();
    await press('Enter');
    await until(() => shared.length);
  });
});

describe('the share sheet of the device', () => {
  it('is opened once by a double tap, and nothing is told as failed', async () => {
    const answers: (() => void)[] = [];
    let calls = 0;
    pretend('share', () => {
      if (++calls > 1) return Promise.reject(new DOMException('A share is open', 'InvalidStateError'));
      return new Promise<void>((resolve) => answers.push(resolve));
    });
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    button(bar, 'native').click();
    await later(20);
    button(bar, 'native').click();
    await later(600);
    button(bar, 'native').click();
    await later(20);
    expect(shared).to.have.length(0);
    answers[0]();
    await until(() => shared.length);
    await later(50);
    expect(shared.map(({detail}) => detail.outcome)).to.deep.equal(['shared']);
    expect(find(bar, '[role=status]').textContent).to.equal('');
  });

  it('shows the link where it is not allowed', async () => {
    pretend('share', () => Promise.reject(new DOMException('no', 'NotAllowedError')));
    const shared = listenTo('dark-social-share');
    const bar = await show(html);
    button(bar, 'native').click();
    await until(() => shared.length);
    expect(shared[0].detail.outcome).to.equal('failed');
    await until(() => root(bar).querySelector('input'));
  });
});
