// The options of a script tag: its `data-*` attributes, and `darkSocialConfig` set before it.

import {checkAttributes, checkOptions} from '../core/options/check-options.js';
import {optionTable} from '../core/options/option-table.js';
import {listOf, text} from '../core/options/option-types.js';
import type {Options} from '../core/options/options.js';
import {existingPageState} from '../core/page/existing-page-state.js';
import {readGlobal} from '../core/utils/globals.js';
import {warnOnce} from '../core/utils/warn-once.js';

export interface ScriptOptions {
  options: Options;
  /** What `data-analytics` names: `auto`, or the names of the sinks to use. */
  analytics: readonly string[];
}

const analyticsType = {analytics: listOf(text)};

/** Reads the options for a script. Attributes win over `darkSocialConfig`, except for the consent. */
export function readScriptOptions(tag?: HTMLScriptElement): ScriptOptions {
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
  else if (!tag && !existingPageState()) {
    options.consent = 'pending';
    warnOnce(
      'the tag of this script is not found, so events are held. Set darkSocialConfig = {consent: "granted", …} before it',
    );
  }
  return {options, analytics};
}
