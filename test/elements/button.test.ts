// The single button.

import {expect} from 'chai';
import {parseToken} from 'dark-social';
import {telegram} from 'dark-social/channels';
import type {DarkSocialButtonElement} from 'dark-social/elements/button.js';
import {oneEvent, press, trustedClick} from '../tools/browser.js';
import {
  button,
  buttons,
  expectAccessible,
  find,
  ids,
  later,
  link,
  listenTo,
  listenToWarnings,
  message,
  nameOf,
  show,
  stayHere,
  tokenOf,
} from './bar.js';

const url = 'url="https://example.org/a"';
const single = (attributes = '', words = '') =>
  show<DarkSocialButtonElement>(`<dark-social-button ${url} ${attributes}>${words}</dark-social-button>`);

describe('a single button', () => {
  for (const words of ['', 'Send it to a friend', '<b>Tell</b> <i>them</i>']) {
    it(`is accessible, saying “${words}”`, async () => {
      await expectAccessible(await single('channel="whatsapp" labels="shown"', words));
    });
  }

  it('copies the link where no channel is named', async () => {
    const element = await single();
    expect(ids(element)).to.deep.equal(['copy']);
    const shared = oneEvent<HTMLElementEventMap['dark-social-share']>(element, 'dark-social-share');
    await trustedClick(button(element, 'copy'));
    expect((await shared).detail).to.include({channel: 'copy', outcome: 'copied'});
  });

  for (const id of ['whatsapp', 'telegram', 'email', 'sms', 'messenger']) {
    it(`is a link for ${id}`, async () => {
      expect(ids(await single(`channel="${id}"`))).to.deep.equal([id]);
      expect(link(await single(`channel="${id}"`), id).href).to.match(/^\w+:/);
    });
  }

  it('takes a channel object, and changes at run time', async () => {
    const element = await single('channel="whatsapp"');
    element.channel = {...telegram, id: 'own', code: 'xo', name: 'Own'};
    await element.updateComplete;
    expect(nameOf(link(element, 'own'))).to.equal('Share on Own');
    element.channel = 'email';
    await element.updateComplete;
    expect(ids(element)).to.deep.equal(['email']);
  });

  it('works at rest, and bears a token once reached', async () => {
    const at = link(await single('channel="whatsapp"'), 'whatsapp');
    at.dispatchEvent(new Event('pointerover', {bubbles: true}));
    expect(parseToken(tokenOf(at) as string)?.channel).to.equal('whatsapp');
    expect(message(at).url.pathname).to.equal('/a');
  });

  for (const labels of ['shown', 'hidden']) {
    it(`takes words that come later than itself, with labels ${labels}`, async () => {
      const element = await single(`channel="whatsapp" labels="${labels}"`);
      expect(nameOf(link(element, 'whatsapp'))).to.equal('Share on WhatsApp');
      element.append('Send it');
      await later();
      expect(nameOf(link(element, 'whatsapp'))).to.equal('Send it');
      (element.firstChild as Text).data = 'Tell them';
      await later();
      expect(nameOf(link(element, 'whatsapp'))).to.equal('Tell them');
    });
  }

  it('keeps the focus while its words change', async () => {
    const element = await single('channel="copy"', 'Copy');
    button(element, 'copy').focus();
    element.textContent = 'Copied';
    await later();
    expect(nameOf(button(element, 'copy'))).to.equal('Copied');
    expect(element.shadowRoot?.activeElement).to.equal(button(element, 'copy'));
  });

  it('shows words of its own, and says them to screen readers', async () => {
    const element = await single('channel="whatsapp" labels="shown"', 'Send it to a friend');
    const slot = find<HTMLSlotElement>(element, 'slot');
    expect(slot.assignedNodes().map(({textContent}) => textContent)).to.deep.equal(['Send it to a friend']);
    expect(find(element, '[part~=label]').offsetWidth).to.be.above(0);
    expect(nameOf(link(element, 'whatsapp'))).to.include('Send it to a friend');
  });

  it('says its own words to screen readers where they are hidden too', async () => {
    const element = await single('channel="whatsapp" labels="hidden"', 'Send it to a friend');
    expect(nameOf(link(element, 'whatsapp'))).to.include('Send it to a friend');
  });

  it('shows the channel’s name where it has no words of its own', async () => {
    const element = await single('channel="whatsapp" labels="shown"');
    expect(find(element, '[part~=label]').innerText.trim()).to.equal('WhatsApp');
    expect(nameOf(link(element, 'whatsapp'))).to.equal('Share on WhatsApp');
  });

  it('is clicked on its own words and what stands in them', async () => {
    const followed = stayHere();
    const shared = listenTo('dark-social-share');
    const element = await single('channel="telegram" labels="shown"', '<b>Tell</b> <i data-channel="copy">them</i>');
    await trustedClick(element.querySelector('b') as Element);
    await trustedClick(element.querySelector('i') as Element);
    await later(50);
    expect(shared.map(({detail}) => detail.channel)).to.deep.equal(['telegram', 'telegram']);
    expect(followed).to.have.length(2);
  });

  it('does not stick out of a narrow column with words of its own', async () => {
    const words = 'Send this article to somebody who would like to read it';
    const column = await show<HTMLElement>(
      `<div style="width: 320px"><dark-social-button channel="whatsapp">${words}</dark-social-button></div>`,
    );
    const [at] = buttons(column.firstElementChild as Element);
    expect(at.getBoundingClientRect().right).to.be.at.most(column.getBoundingClientRect().right);
  });

  it('shows words of its own as they come', async () => {
    const element = await single('channel="whatsapp"', 'Send');
    expect(find(element, '[part~=label]').offsetWidth).to.be.above(0);
  });

  it('works by keyboard', async () => {
    const followed = stayHere();
    const page = await show<HTMLElement>(
      `<div><input aria-label="x"><dark-social-button channel="telegram" ${url}></dark-social-button></div>`,
    );
    page.querySelector('input')?.focus();
    await press('Tab');
    await press('Enter');
    await later(50);
    expect(followed).to.have.length(1);
  });

  it('warns once of a channel that it does not know, and names its own attribute', async () => {
    const warnings = listenToWarnings();
    expect(ids(await single('channel="telegraph"'))).to.deep.equal([]);
    expect(warnings).to.have.length(1);
    expect(warnings[0]).to.include('<dark-social-button> channel="telegraph"').and.include('telegram');
  });
});
