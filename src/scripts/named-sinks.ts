// The sinks that `data-analytics` names.

import {sinkNames, sinksByName} from '../analytics/auto.js';
import type {localAnalytics} from '../analytics/local/index.js';
import {addSink} from '../core/configure.js';
import type {SinkLike} from '../core/events/event.js';
import {pageState} from '../core/page/page-state.js';
import {formatValue} from '../core/utils/format-value.js';
import {warnOnce} from '../core/utils/warn-once.js';

/** Loads the file of `localAnalytics()`, which few pages use. */
export type LoadLocal = () => Promise<{localAnalytics: typeof localAnalytics}>;

const allNames = (): string[] => [...sinkNames(), 'local'];

/** Adds the sink when its file is there; it gets the events so far. */
const addLocal = (load: LoadLocal): Promise<unknown> =>
  load().then(
    ({localAnalytics}) => addSink(localAnalytics()),
    () => warnOnce('data-analytics="local": put dark-social-local.js beside the script'),
  );

export const namedSinks = (names: readonly string[], loadLocal: LoadLocal): SinkLike[] =>
  names.flatMap((name) => {
    if (!allNames().includes(name)) {
      warnOnce(`data-analytics=${formatValue(name)} is none of: ${allNames().join(' ')}`);
      return [];
    }
    // A second copy of this script must not send each event twice.
    if (!pageState().claim(`sink:${name}`)) return [];
    if (name !== 'local') return sinksByName(name);
    void addLocal(loadLocal);
    return [];
  });
