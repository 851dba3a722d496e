// Options that only trackVisits reads, on pages that import functions alone.

import {expect} from 'chai';
import type {Options} from 'dark-social';
import {freshPage} from '../fresh-page.js';

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 300));
const asked: Options[] = [
  {addressBar: true},
  {copies: true},
  {copies: 'More: {}'},
  {engaged: true},
  {engagedSeconds: 20},
  {engagedScroll: 30},
  {visitsToVendors: true},
  {visitRules: {}},
];

describe('an option of visits', () => {
  for (const options of asked) {
    const [name] = Object.keys(options);
    it(`says once that it does nothing without trackVisits: ${JSON.stringify(options)}`, async () => {
      const page = await freshPage();
      for (let times = 0; times < 2; times++) page.library.configure(options);
      await later();
      expect(page.warnings).to.have.length(1);
      expect(page.warnings[0]).to.equal(
        `dark-social: ${name}: does nothing until trackVisits() from 'dark-social/visits' is called; dark-social.min.js calls it, dark-social-lite.min.js does not`,
      );
    });

    it(`says nothing where trackVisits is called after it: ${JSON.stringify(options)}`, async () => {
      const page = await freshPage();
      page.library.configure(options);
      page.library.trackVisits();
      await later();
      expect(page.warnings).to.deep.equal([]);
    });
  }

  it('that is off says nothing', async () => {
    const page = await freshPage();
    page.library.configure({addressBar: false, copies: false, engaged: false, visitsToVendors: false});
    await later();
    expect(page.warnings).to.deep.equal([]);
  });
});
