// Messengers and mail beside the usual ones: what they do where there is no address, and where something is missing.

import {expect} from 'chai';
import {configure, mintToken, parseToken} from 'dark-social';
import {linekeep, pocket, skype, workplace, xing} from 'dark-social/channels';
import {ids, listenToWarnings, show, type Bar} from '../elements/bar.js';

afterEach(() => configure({channels: []}));

for (const channel of [skype, workplace, xing, pocket, linekeep]) {
  describe(`${channel.name}, which no longer exists`, () => {
    it('is left out of a bar that names it, which says so once', async () => {
      configure({channels: [channel]});
      const warnings = listenToWarnings();
      const bar = await show<Bar>(`<dark-social-share channels="${channel.id} copy"></dark-social-share>`);
      bar.campaign = 'again';
      await bar.updateComplete;
      expect(ids(bar)).to.deep.equal(['copy']);
      expect(warnings).to.have.length(1);
      expect(warnings[0]).to.include(`"${channel.id}" no longer exists: `).and.include('Take it out of channels=');
    });

    it('is still known in old tokens', () => {
      expect(parseToken(mintToken({channel: channel.code}))).to.include({channel: channel.id});
    });
  });
}
