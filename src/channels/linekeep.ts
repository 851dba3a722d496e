import {retiredChannel} from './internal/retired-channel.js';

/** LINE now keeps links in a chat with oneself, which no address reaches (https://haruharublog.com/linekeepkeepmemotigai, from LINE's help centre). */
export const linekeep = /* @__PURE__ */ retiredChannel({
  id: 'linekeep',
  code: 'kp',
  name: 'LINE Keep',
  kind: 'utility',
  reason: 'LINE ended Keep in August 2024',
});
