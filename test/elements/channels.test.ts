// Which channels a bar draws, and in which order.

import {expect} from 'chai';
import {fixture} from '../tools/browser.js';
import {devices, expectAccessible, ids, listenToWarnings, pretend, type Bar} from './bar.js';

/** As the README says. */
const every = 'whatsapp messenger telegram sms email copy native';
const without = (...absent: string[]) =>
  every
    .split(' ')
    .filter((id) => !absent.includes(id))
    .join(' ');

describe('the channels of a bar', () => {
  it('are accessible, all of them', async () => {
    pretend('share', () => undefined);
    await expectAccessible(await fixture(`<dark-social-share channels="${every}"></dark-social-share>`));
  });

  const defaults = [
    ['iphone', true, every],
    ['android', true, every],
    ['android', false, without('native')],
    ['desktop', true, without('sms')],
    ['desktop', false, without('sms', 'native')],
  ] as const;
  for (const [device, share, expected] of defaults) {
    it(`are by default ${expected} on ${device} with${share ? '' : 'out'} a share sheet`, async () => {
      pretend('userAgent', devices[device]);
      pretend('share', share ? () => undefined : undefined);
      expect(ids(await fixture('<dark-social-share></dark-social-share>')).join(' ')).to.equal(expected);
    });
  }

  it('know an iPad, which says that it is a Macintosh', async () => {
    pretend(
      'userAgent',
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Version/18.0 Safari/605.1.15',
    );
    pretend('maxTouchPoints', 5);
    expect(ids(await fixture('<dark-social-share></dark-social-share>'))).to.include('sms');
  });

  const lists = {
    'telegram whatsapp copy': 'telegram whatsapp copy',
    'copy,email,telegram': 'copy email telegram',
    ' copy ,\n  email ': 'copy email',
    'copy\temail\u00a0telegram\nsms': 'copy email telegram sms',
    '': without('sms', 'native'),
    ' , ': without('sms', 'native'),
  };
  for (const [list, expected] of Object.entries(lists)) {
    it(`are ${expected} for channels=${JSON.stringify(list)}`, async () => {
      pretend('userAgent', devices.desktop);
      pretend('share', undefined);
      const bar = await fixture(`<dark-social-share channels="${list}"></dark-social-share>`);
      expect(ids(bar).join(' ')).to.equal(expected);
    });
  }

  it('include SMS on a desktop where the page names it', async () => {
    pretend('userAgent', devices.desktop);
    expect(ids(await fixture('<dark-social-share channels="sms copy"></dark-social-share>'))).to.deep.equal([
      'sms',
      'copy',
    ]);
  });

  it('never include a share sheet that the device does not have', async () => {
    pretend('share', undefined);
    expect(ids(await fixture('<dark-social-share channels="native copy"></dark-social-share>'))).to.deep.equal([
      'copy',
    ]);
  });

  it('change with the attribute', async () => {
    const bar = await fixture<Bar>('<dark-social-share channels="copy"></dark-social-share>');
    bar.setAttribute('channels', 'email copy');
    await bar.updateComplete;
    expect(ids(bar)).to.deep.equal(['email', 'copy']);
    bar.removeAttribute('channels');
    await bar.updateComplete;
    expect(ids(bar)).to.include.members(['whatsapp', 'messenger', 'telegram', 'email', 'copy']);
  });

  it('may be an array of names', async () => {
    const bar = await fixture<Bar>('<dark-social-share></dark-social-share>');
    bar.channels = ['copy', 'telegram'];
    await bar.updateComplete;
    expect(ids(bar)).to.deep.equal(['copy', 'telegram']);
  });

  it('warn once of a name that they do not know, and the rest works', async () => {
    const warnings = listenToWarnings();
    const html = '<dark-social-share channels="whatsapp wattsap copy"></dark-social-share>';
    const bar = await fixture(`<div>${html}${html}</div>`);
    await (bar.lastElementChild as Bar).updateComplete;
    for (const one of bar.children) expect(ids(one)).to.deep.equal(['whatsapp', 'copy']);
    expect(warnings).to.have.length(1);
    for (const part of ['dark-social-share', 'channels', 'wattsap', ...every.split(' ')])
      expect(warnings[0]).to.include(part);
  });

  for (const [attribute, value] of [
    ['layout', 'grid'],
    ['labels', 'yes'],
    ['look', 'fancy'],
    ['size', 'xl'],
    ['theme', 'sepia'],
  ]) {
    it(`warn once of ${attribute}="${value}" and are drawn all the same`, async () => {
      const warnings = listenToWarnings();
      const bar = await fixture<Bar>(`<dark-social-share channels="copy" ${attribute}="${value}"></dark-social-share>`);
      bar.campaign = 'again';
      await bar.updateComplete;
      expect(ids(bar)).to.deep.equal(['copy']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include('dark-social-share').and.include(attribute).and.include(value);
    });
  }
});
