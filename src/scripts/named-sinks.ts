// The sinks that `data-analytics` names.

import {sinkNames, sinksByName} from '../analytics/auto.js';
import type {SinkLike} from '../core/events/event.js';
import {pageState} from '../core/page/page-state.js';
import {formatValue} from '../core/utils/format-value.js';
import {warnOnce} from '../core/utils/warn-once.js';

export const namedSinks = (names: readonly string[]): SinkLike[] =>
  names.flatMap((name) => {
    if (!sinkNames().includes(name)) {
      warnOnce(`data-analytics=${formatValue(name)} is none of: ${sinkNames().join(' ')}`);
      return [];
    }
    // A second copy of this script must not send each event twice.
    return pageState().claim(`sink:${name}`) ? sinksByName(name) : [];
  });
