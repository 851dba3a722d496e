// Properties as frameworks read and set them.

import {expect} from 'chai';
import 'dark-social/elements/gate.js';
import 'dark-social/elements/goal.js';
import 'dark-social/elements/qr.js';
import {find, listenToWarnings, show} from './bar.js';

const href = 'https://example.org/poster';

describe('properties', () => {
  it('are false until they are set where they are booleans, so that Vue takes an attribute without a value for true', async () => {
    const qr = document.createElement('dark-social-qr');
    const gate = document.createElement('dark-social-gate');
    expect([qr.utm, qr.showLink, qr.downloads, gate.friend]).to.deep.equal([false, false, false, false]);
    expect(qr.hasAttribute('downloads')).to.equal(false);
    qr.downloads = true;
    expect(qr.downloads).to.equal(true);
  });

  it('take numbers in text, as attributes do', async () => {
    const warnings = listenToWarnings();
    const qr = await show<HTMLElementTagNameMap['dark-social-qr']>(`<dark-social-qr href="${href}"></dark-social-qr>`);
    const goal = await show<HTMLElementTagNameMap['dark-social-goal']>('<dark-social-goal></dark-social-goal>');
    Object.assign(qr, {size: '150'});
    Object.assign(goal, {target: '4', value: '3'});
    await Promise.all([qr.updateComplete, goal.updateComplete]);
    expect([qr.size, goal.target, goal.value]).to.deep.equal([150, 4, 3]);
    expect(find(qr, '[part=tile]').offsetWidth).to.equal(150);
    expect(find(goal, '[role=progressbar]').getAttribute('aria-valuenow')).to.equal('3');
    Object.assign(qr, {size: 'large'});
    await qr.updateComplete;
    expect(warnings.join()).to.contain('size is NaN');
  });
});
