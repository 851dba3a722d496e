import {retiredChannel} from './internal/retired-channel.js';

/** Its share button does nothing useful any more (https://github.com/heiseonline/shariff/issues/451). */
export const xing = /* @__PURE__ */ retiredChannel({
  id: 'xing',
  code: 'zg',
  name: 'XING',
  kind: 'network',
  reason: 'XING became a job board and takes no shared links',
});
