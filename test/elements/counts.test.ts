// The counts of shares that a site gives.

import {expect} from 'chai';
import {nextFrame, until} from '../tools/browser.js';
import {button, buttons, find, listenToWarnings, nameOf, show, type Bar} from './bar.js';

const countOf = (element: Element, id: string): string | undefined =>
  button(element, id).querySelector<HTMLElement>('[part=count]')?.innerText;

const html = (attributes: string) =>
  `<dark-social-share channels="whatsapp email copy" ${attributes}></dark-social-share>`;

describe('the counts of a bar', () => {
  it('are shown as the element’s language writes them, and told to screen readers, with words and without', async () => {
    const counts = `counts='{"whatsapp": 1234, "copy": 0, "sms": 7}'`;
    const element = await show<Bar>(html(`labels="shown" ${counts}`));
    expect(['whatsapp', 'email', 'copy'].map((id) => countOf(element, id))).to.deep.equal(['1.2K', undefined, '0']);
    expect(buttons(element).map(nameOf)).to.deep.equal(['Share on WhatsApp (1.2K)', 'Share by email', 'Copy link (0)']);
    const [count, label] = ['count', 'label'].map((part) =>
      find(element, `[data-channel=whatsapp] [part=${part}]`).getBoundingClientRect(),
    );
    expect(count.left).to.be.above(label.right);
    // What is seen is part of the name, as WCAG 2.5.3 asks for. Not by axe, which sees no space between words and count.
    const seen = button(element, 'whatsapp').innerText.trim().replace(/\s+/g, ' ');
    expect(nameOf(button(element, 'whatsapp')).replace(/[()]/g, '')).to.include(seen);
    element.labels = 'hidden';
    await element.updateComplete;
    expect(countOf(element, 'whatsapp')).to.equal('1.2K');
    element.lang = 'fr';
    element.counts = {whatsapp: 1_500_000};
    await element.updateComplete;
    expect(countOf(element, 'whatsapp')).to.equal(new Intl.NumberFormat('fr', {notation: 'compact'}).format(1_500_000));
    expect(countOf(element, 'copy')).to.equal(undefined);
    element.counts = undefined;
    await element.updateComplete;
    expect(buttons(element).map(nameOf)[0]).to.equal('Partager sur WhatsApp');
  });

  it('are measured with the words: the bar keeps to one line at every width', async () => {
    const page = await show<HTMLElement>(
      `<div>${html(`counts='{"whatsapp": 123456, "email": 98, "copy": 4321}'`)}</div>`,
    );
    const element = page.firstElementChild as Bar;
    const shown = new Set<boolean>();
    for (let width = 300; width <= 640; width += 10) {
      page.style.width = `${width}px`;
      await nextFrame();
      shown.add(buttons(element).some((at) => at.querySelector<HTMLElement>('[part~=label]')?.offsetWidth));
      expect(new Set(buttons(element).map(({offsetTop}) => offsetTop)).size, `lines at ${width} px`).to.equal(1);
    }
    expect(shown.size).to.equal(2);
  });

  it('are left out where they are no numbers, with a warning each', async () => {
    const warnings = listenToWarnings();
    const element = await show<Bar>(html(`counts='{"whatsapp": "many", "email": -1, "copy": 3}'`));
    expect(['whatsapp', 'email', 'copy'].map((id) => countOf(element, id))).to.deep.equal([undefined, undefined, '3']);
    element.setAttribute('counts', '{"copy": 3');
    await until(() => countOf(element, 'copy') === undefined);
    expect(warnings).to.have.length(3);
    expect(warnings[0]).to.match(
      /<dark-social-share> counts=\{"whatsapp":"many"\} cannot be used: set \{"whatsapp": 12\}/,
    );
    expect(warnings[2]).to.include('counts="{');
  });

  it('stand on a single button too, beside words of its own', async () => {
    const element = await show(
      `<dark-social-button channel="whatsapp" labels="shown" counts='{"whatsapp": 12}'>Tell a friend</dark-social-button>`,
    );
    expect(countOf(element, 'whatsapp')).to.equal('12');
    expect(nameOf(button(element, 'whatsapp'))).to.equal('Tell a friend (12)');
  });
});
