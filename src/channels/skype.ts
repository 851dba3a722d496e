import {retiredChannel} from './internal/retired-channel.js';

/** Its share address answers no more (https://github.com/WoltLab/WCF/issues/6437). */
export const skype = /* @__PURE__ */ retiredChannel({
  id: 'skype',
  code: 'sy',
  name: 'Skype',
  kind: 'messaging',
  reason: 'Microsoft shut Skype down in May 2025',
});
