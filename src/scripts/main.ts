// `dark-social.min.js`: everything common in one script.

import {sinkNames, sinksByName} from '../analytics/auto.js';
import {pageState} from '../core/page/page-state.js';
import {formatValue} from '../core/utils/format-value.js';
import {warnOnce} from '../core/utils/warn-once.js';
import {classifyVisit} from '../visits/editions/compact.js';
import {currentClassifier} from '../visits/editions/current.js';
import {trackVisits} from '../visits/track-visits.js';
import {startScript} from './start-script.js';
import '../elements/index.js';

startScript({
  file: 'dark-social(?!-(early|lite|consent|endpoint|visits|debug))',
  createSinks: (names) =>
    names.flatMap((name) => {
      if (!sinkNames().includes(name)) {
        warnOnce(`data-analytics=${formatValue(name)} is none of: ${sinkNames().join(' ')}`);
        return [];
      }
      // A second copy of this script must not send each event twice.
      return pageState().claim(`sink:${name}`) ? sinksByName(name) : [];
    }),
  functions: {classifyVisit: currentClassifier(classifyVisit)},
});
trackVisits(classifyVisit);
