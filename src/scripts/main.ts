// The script tag: reads its own `data-*` attributes and `darkSocialConfig`, and puts the parts together.

import {sinkNames, sinksByName} from '../analytics/auto.js';
import {channels} from '../channels/index.js';
import {readApi} from './page-api.js';
import {attempt} from '../core/utils/attempt.js';
import {checkAttributes, checkOptions} from '../core/options/check-options.js';
import {configure} from '../core/configure.js';
import {readGlobal} from '../core/utils/globals.js';
import {optionTable} from '../core/options/option-table.js';
import {listOf, text} from '../core/options/option-types.js';
import {ownTag} from './own-tag.js';
import {existingPageState, pageState} from '../core/page/page-state.js';
import {formatValue} from '../core/utils/format-value.js';
import {warnOnce} from '../core/utils/warn-once.js';
import * as core from '../index.js';
import {version} from '../version.js';
import {classifyVisit} from '../visits/editions/compact.js';
import {currentClassifier} from '../visits/editions/current.js';
import {trackVisits} from '../visits/track-visits.js';
import '../elements/index.js';

/** Beside the options of `configure()`: `auto`, or the names of the sinks to use. */
const analyticsType = {analytics: listOf(text)};

const earlier = existingPageState();
const tag = ownTag('dark-social(?!-(early|consent|endpoint|visits|debug))');
const config = checkOptions<{analytics?: string[]}>(
  readGlobal('darkSocialConfig') ?? {},
  'darkSocialConfig',
  analyticsType,
);
const {analytics = [], ...options} = {
  ...config,
  ...checkAttributes({...optionTable, ...analyticsType}, tag),
} as typeof config;
// A consent tool may have answered before this script came.
if (config.consent) options.consent = config.consent;
else if (!tag && !earlier) {
  options.consent = 'pending';
  warnOnce(
    'the tag of this script is not found, so events are held. Set darkSocialConfig = {consent: "granted", …} before it',
  );
}

const sinks = [...(options.sinks ?? [])];
for (const name of analytics) {
  if (!sinkNames().includes(name)) warnOnce(`data-analytics=${formatValue(name)} is none of: ${sinkNames().join(' ')}`);
  // A second copy of this script must not send each event twice.
  else if (pageState().claim(`sink:${name}`)) sinks.push(...sinksByName(name));
}
if (earlier) {
  warnOnce(`version ${earlier.version} stays; ${version} adds its sinks`);
}
// Before the sinks get their first event, since they may use it.
if (!readApi()) {
  const api = {
    ...core,
    channels,
    classifyVisit: currentClassifier(classifyVisit),
  };
  attempt(() => ((globalThis as {darkSocial?: unknown}).darkSocial = api));
}
configure(earlier ? {sinks} : {...options, sinks});
trackVisits(classifyVisit);
