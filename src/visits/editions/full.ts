// The full edition, for npm and `dark-social-visits.js`: all rules and parameters, and isbot for robots.

import params from 'tracking:visits';
import {isKnownRobot} from '../classify/bots.js';
import {createClassifier} from '../classify/classify.js';
import {visitRules} from '../rules/index.js';

export const classifyVisit = /* @__PURE__ */ createClassifier({rules: visitRules, params, isRobot: isKnownRobot});
