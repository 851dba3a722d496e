// `<dark-social-selection>` as `auto.js` loads it.

import './elements.js';

export * from '../../elements/selection/selection.js';
