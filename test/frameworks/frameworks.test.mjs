// The routers of Next and SvelteKit keep working, and do not bring the token back, wherever the drop-in stands.
// run.mjs builds what is served here.

import {after} from 'node:test';

import {holdRow} from '../e2e/analytics/documented.mjs';
import {tour} from '../e2e/routers/tour.mjs';
import {journey} from '../tools/visitors.mjs';
import {frameworks, serve} from './frameworks.mjs';

const places = {early: 'early script first', alone: 'main script alone', late: 'main script after the app'};

for (const name of process.env.TEST_FRAMEWORKS?.split(',') ?? Object.keys(frameworks)) {
  const {title, stateKeys, toAnchor} = frameworks[name];
  const site = await serve(name);
  after(() => site.close());
  for (const [place, words] of Object.entries(places)) {
    // Alone, the script races with the application's own, which are as async: whether it boots with the token is not known.
    const dirty = {early: false, late: true}[place];
    journey(`${title}, ${words}: the router works and the token is gone for good`, async (engine) => {
      const writes = await tour(await engine.newVisitor(), {
        base: `${site.origin}/${place}`,
        dirty,
        stateKeys,
        toAnchor,
      });
      if (engine.name === 'chromium' && dirty !== undefined) holdRow([title, words], [writes]);
    });
  }
}
