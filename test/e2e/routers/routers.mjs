// Takes the tour through an application on one router, with the drop-in in each place. All engines walk the hardest one, where
// the router has read the token before we come; the others differ by load order alone.

import {after} from 'node:test';

import {holdRow} from '../analytics/documented.mjs';
import {engineNames} from '../../tools/browsers.mjs';
import {journey} from '../../tools/visitors.mjs';
import {bundle, placements, serveApp} from './site.mjs';
import {tour} from './tour.mjs';

/**
 * Declares the tours. `app`: its file in apps/, or in another `folder` with other `packages`, with constants to `define` (see `bundle()`); `rendered`: the
 * server writes the pages (see `serveApp()`); `only`: the places of the drop-in, all by default; the rest is told to `tour()`,
 * and so is `late` where the application boots with the token in the address.
 * Chromium's count of tokens written back is held against docs/load-order.md.
 */
export async function tourRouter(
  name,
  {app, folder, packages, define, rendered, only, late, engines = engineNames, ...kept},
) {
  const code = await bundle(app, {folder, packages, define});
  for (const [placement, place] of Object.entries(placements)) {
    if (only && !only.includes(placement)) continue;
    const site = await serveApp(code, {...place, rendered});
    after(() => site.close());
    journey(
      `${name}, ${placement}: the router works and the token is gone for good`,
      async (engine) => {
        const visitor = await engine.newVisitor();
        const {dirty = false, addressBar} = place;
        const writes = await tour(visitor, {base: site.origin, dirty, addressBar, ...kept, ...(dirty && late)});
        if (engine.name === 'chromium' && !addressBar) holdRow([name, placement], [writes]);
      },
      {
        engines: place.dirty || place.addressBar ? engines : ['chromium'],
        often: place.dirty ? ['chromium'] : [],
      },
    );
  }
}
