// Starts a script tag's library: configures the page, and puts the functions at `window.darkSocial`.

import {channels} from '../channels/usual-channels.js';
import {configure} from '../core/configure.js';
import type {SinkLike} from '../core/events/event.js';
import {existingPageState} from '../core/page/existing-page-state.js';
import {attempt} from '../core/utils/attempt.js';
import {warnOnce} from '../core/utils/warn-once.js';
import * as core from '../index.js';
import {version} from '../version.js';
import {readApi} from './page-api.js';
import type {ScriptOptions} from './script-options.js';

/** What the scripts differ in. */
export interface ScriptEdition {
  /** Creates the sinks that `data-analytics` names, and warns about names that it does not know. */
  createSinks(names: readonly string[]): readonly SinkLike[];
  /** Functions at `window.darkSocial` beside those of the core. */
  functions?: object;
}

export function startScript({options, analytics}: ScriptOptions, {createSinks, functions}: ScriptEdition): void {
  const earlier = existingPageState();
  const sinks = [...(options.sinks ?? []), ...createSinks(analytics)];
  if (earlier) warnOnce(`version ${earlier.version} stays; ${version} adds its sinks`);
  // Before the sinks get their first event, since they may use it.
  if (!readApi()) {
    const api = {...core, channels, ...functions};
    attempt(() => ((globalThis as {darkSocial?: unknown}).darkSocial = api));
  }
  configure(earlier ? {sinks} : {...options, sinks});
}
