// The whole edition, for npm: all signs, and isbot for robots.

import {createClassifier} from '../classify/classify.js';
import {fullSigns} from './full-rules.js';
import {isRobotAtLarge} from '../classify/bots.js';

export const classifyVisit = /* @__PURE__ */ createClassifier(fullSigns, isRobotAtLarge);
