// Bars whose channels the device, the language and earlier shares choose.

import {expect} from 'chai';
import {configure, reset} from 'dark-social';
import {line} from 'dark-social/channels/line.js';
import {trustedClick, until} from '../tools/browser.js';
import {button, devices, ids, later, listenTo, listenToWarnings, pretend, show, type Bar} from './bar.js';

const auto = (attributes = '') => show<Bar>(`<dark-social-share channels="auto" ${attributes}></dark-social-share>`);

describe('a bar with channels="auto"', () => {
  beforeEach(() => pretend('share', () => Promise.resolve()));
  afterEach(() => reset());

  it('orders them by device and language, of those that the page has, without a warning', async () => {
    const warnings = listenToWarnings();
    pretend('canShare', () => true);
    const usual = ['whatsapp', 'messenger', 'telegram'];
    expect(ids(await auto('lang="en-GB"'))).to.deep.equal(['email', 'copy', ...usual, 'native']);
    expect(ids(await auto('lang="uk"'))).to.deep.equal([
      'email',
      'copy',
      'telegram',
      'whatsapp',
      'messenger',
      'native',
    ]);
    pretend('userAgent', devices.iphone);
    expect(ids(await auto('lang="en-GB"'))).to.deep.equal(['native', ...usual, 'sms', 'email', 'copy']);
    expect(ids(await auto('lang="en-US"')).slice(0, 2)).to.deep.equal(['native', 'messenger']);
    const japanese = await auto('lang="ja-JP"');
    expect(ids(japanese)).to.deep.equal(['native', ...usual, 'sms', 'email', 'copy']);
    configure({channels: [line], channelsOff: ['telegram']});
    await japanese.updateComplete;
    await until(() => ids(japanese).includes('line'));
    expect(ids(japanese)).to.deep.equal(['native', 'line', 'whatsapp', 'messenger', 'sms', 'email', 'copy']);
    expect(warnings).to.deep.equal([]);
  });

  it('puts what the visitor used before first where storage is allowed, and moves nothing in a bar that is there', async () => {
    const shared = listenTo('dark-social-share');
    for (const storage of ['none', 'session'] as const) {
      configure({storage});
      const bar = await auto();
      const before = ids(bar);
      expect(before[0]).to.equal('email');
      await later(1100);
      await trustedClick(button(bar, 'copy'));
      await until(() => shared.length);
      shared.length = 0;
      bar.requestUpdate();
      await bar.updateComplete;
      expect(ids(bar)).to.deep.equal(before);
      expect(ids(await auto())[0]).to.equal(storage === 'session' ? 'copy' : 'email');
      expect(sessionStorage.getItem('dark-social.used')).to.equal(storage === 'session' ? 'copy' : null);
    }
    configure({consent: 'denied'});
    expect(ids(await auto())[0]).to.equal('email');
    reset();
    expect(sessionStorage.getItem('dark-social.used')).to.equal(null);
  });
});
