// The whole edition, for npm: all signs, and isbot for robots.

import {createClassifier} from './classify.js';
import {fullSigns} from './full-signs.js';
import {isRobotAtLarge} from './robots.js';

export const classifyVisit = /* @__PURE__ */ createClassifier(fullSigns, isRobotAtLarge);
