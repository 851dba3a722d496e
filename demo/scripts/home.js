// The home page: code blocks, a channel of one's own, and the record of what is shared from the first bar.

import {showCode, startCode} from './code.js';
import {startOwnChannel} from './own-channel.js';

startCode();
startOwnChannel();

const record = document.querySelector('#record');
document.querySelector('#first-bar').addEventListener('dark-social-share', ({detail}) => {
  const {type, channel, token, depth, outcome} = detail;
  record.hidden = false;
  showCode(
    record.querySelector('code'),
    Object.entries({type, channel, token, depth, outcome})
      .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
      .join('\n'),
  );
});
