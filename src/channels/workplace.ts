import {retiredChannel} from './internal/retired-channel.js';

/** Its pages, and their share address, are gone (https://mspoweruser.com/meta-announces-closure-of-workplace-in-2026/). */
export const workplace = /* @__PURE__ */ retiredChannel({
  id: 'workplace',
  code: 'wk',
  name: 'Workplace',
  kind: 'messaging',
  reason: 'Meta shut Workplace down on 1 June 2026',
});
