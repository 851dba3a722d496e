// The compact edition, in `dark-social.min.js`: messengers, mail, the large networks, searches and assistants. Any other site is a
// referral, named by its host.

import params from 'tracking:common-visits';
import rules from 'visit-rules:compact';
import {isRobot} from '../../core/page/bot.js';
import {createClassifier} from '../classify/classify.js';

export const classifyVisit = /* @__PURE__ */ createClassifier({rules, params, isRobot});
