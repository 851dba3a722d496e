// Starts a script tag's library: reads `data-*` attributes and `darkSocialConfig`, configures the page, and puts the functions at
// `window.darkSocial`.

import {channels} from '../channels/index.js';
import {configure} from '../core/configure.js';
import type {SinkLike} from '../core/events/event.js';
import {checkAttributes, checkOptions} from '../core/options/check-options.js';
import {optionTable} from '../core/options/option-table.js';
import {listOf, text} from '../core/options/option-types.js';
import {existingPageState} from '../core/page/page-state.js';
import {attempt} from '../core/utils/attempt.js';
import {readGlobal} from '../core/utils/globals.js';
import {warnOnce} from '../core/utils/warn-once.js';
import * as core from '../index.js';
import {version} from '../version.js';
import {ownTag} from './own-tag.js';
import {readApi} from './page-api.js';

/** What the scripts differ in. */
export interface ScriptEdition {
  /** How the file's name begins, as a regular expression. */
  file: string;
  /** Creates the sinks that `data-analytics` names, and warns about names that it does not know. */
  createSinks(names: readonly string[]): readonly SinkLike[];
  /** Functions at `window.darkSocial` beside those of the core. */
  functions?: object;
}

/** Beside the options of `configure()`: `auto`, or the names of the sinks to use. */
const analyticsType = {analytics: listOf(text)};

export function startScript({file, createSinks, functions}: ScriptEdition): void {
  const earlier = existingPageState();
  const tag = ownTag(file);
  const config = checkOptions<{analytics?: string[]}>(
    readGlobal('darkSocialConfig') ?? {},
    'darkSocialConfig',
    analyticsType,
  );
  const {analytics = [], ...options} = {
    ...config,
    ...checkAttributes({...optionTable, ...analyticsType}, tag),
  } as typeof config;
  // A consent tool may have answered before this script loaded.
  if (config.consent) options.consent = config.consent;
  else if (!tag && !earlier) {
    options.consent = 'pending';
    warnOnce(
      'the tag of this script is not found, so events are held. Set darkSocialConfig = {consent: "granted", …} before it',
    );
  }

  const sinks = [...(options.sinks ?? []), ...createSinks(analytics)];
  if (earlier) warnOnce(`version ${earlier.version} stays; ${version} adds its sinks`);
  // Before the sinks get their first event, since they may use it.
  if (!readApi()) {
    const api = {...core, channels, ...functions};
    attempt(() => ((globalThis as {darkSocial?: unknown}).darkSocial = api));
  }
  configure(earlier ? {sinks} : {...options, sinks});
}
