// What `auto.js` does once the bar is painted: reads the arrival, sends events, tracks visits, and gives the page its functions.

import {addSink} from '../../core/configure.js';
import {classifyVisit} from '../../visits/editions/compact.js';
import {currentClassifier} from '../../visits/editions/current.js';
import {trackVisits} from '../../visits/track-visits.js';
import {readApi, type Api} from '../page-api.js';
import type {ScriptOptions} from '../script-options.js';
import {startScript} from '../start-script.js';
import {load} from './load.js';

async function addNamedSinks(names: readonly string[]): Promise<void> {
  const sinks = (await load('sinks'))?.namedSinks(names, () => import('../../analytics/local/index.js')) ?? [];
  // They get the events so far.
  for (const sink of sinks) addSink(sink);
}

/** Starts the page, and returns `window.darkSocial`. */
export function startPage(given: ScriptOptions): Api | undefined {
  startScript(given, {
    createSinks(names) {
      if (names.length) void addNamedSinks(names);
      return [];
    },
    functions: {classifyVisit: currentClassifier(classifyVisit)},
  });
  trackVisits(classifyVisit);
  return readApi();
}
