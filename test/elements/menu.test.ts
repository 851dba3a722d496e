// The layout `menu`: one button that opens the channels.

import {expect} from 'chai';
import {until} from '../tools/browser.js';
import {buttons, find, show, type Bar} from './bar.js';

/** A menu whose file is there. */
async function showMenu(attributes = ''): Promise<Bar> {
  const element = await show(
    `<dark-social-share layout="menu" channels="whatsapp email copy" ${attributes}></dark-social-share>`,
  );
  await until(() => find(element, '[part=trigger]').hasAttribute('aria-expanded'));
  return element;
}

describe('the layout menu', () => {
  it('opens the channels at a click on one button, and closes them at the next', async () => {
    const element = await showMenu();
    const [trigger, menu] = [find(element, '[part=trigger]'), find(element, '[part=menu]')];
    expect(trigger.textContent).to.equal('Share');
    expect(menu.offsetHeight).to.equal(0);
    trigger.click();
    expect(buttons(element).map(({offsetHeight}) => offsetHeight > 20)).to.deep.equal([true, true, true]);
    expect(trigger.getAttribute('aria-expanded')).to.equal('true');
    trigger.click();
    expect(menu.offsetHeight).to.equal(0);
    expect(trigger.getAttribute('aria-expanded')).to.equal('false');
  });
});
