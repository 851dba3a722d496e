import {retiredChannel} from './internal/retired-channel.js';

/** Nothing can be saved to it any more (https://github.com/Automattic/jetpack/issues/43583). */
export const pocket = /* @__PURE__ */ retiredChannel({
  id: 'pocket',
  code: 'pk',
  name: 'Pocket',
  kind: 'utility',
  reason: 'Mozilla shut Pocket down in July 2025',
});
