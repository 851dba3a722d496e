// A second script, for pages that want to know every app, network and robot: it makes the page use the full edition of
// `classifyVisit`. It may stand anywhere and load at any time, until the page has loaded.

import {registerClassifier} from '../visits/editions/current.js';
import {classifyVisit} from '../visits/editions/full.js';

registerClassifier(classifyVisit);
