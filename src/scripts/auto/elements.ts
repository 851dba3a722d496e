// The elements as `auto.js` loads them: each waits for the files of the channels that it names.

import './wait-for-channels.js';

export * from '../../elements/button/button.js';
export * from '../../elements/share/share.js';
