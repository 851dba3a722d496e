// `<dark-social-image>` as `auto.js` loads it.

import './elements.js';

export * from '../../elements/image/image.js';
