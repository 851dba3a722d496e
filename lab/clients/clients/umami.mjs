// Umami, by its tracker's source, which is in the package of its server; version 3 is not on npm.

import {umamiTracker} from '../../../test/tools/umami.mjs';

export default {
  archive: umamiTracker,
  async setUp({load}) {
    const {umami: sink} = await import('dark-social/analytics/to-umami.js');
    await load({websiteId: 'shop', hostUrl: 'https://stats.test'});
    return sink();
  },
  at: 'POST /api/send',
  stands: {name: 'body.payload.name', properties: 'body.payload.data'},
  leaving:
    'version 2 sends by fetch without keepalive, which the browser cancels with the page; version 3, which is not on npm, uses keepalive',
};
