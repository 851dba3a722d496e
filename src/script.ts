// The script tag: reads its own `data-*` attributes or `darkSocialConfig`, and puts the parts together.

import {auto, backends} from './analytics/auto.js';
import {sinkFor} from './analytics/client.js';
import {channels} from './channels/index.js';
import {readList, readValue} from './core/attributes.js';
import {configure} from './core/configure.js';
import {earlierTracker, tracker} from './core/tracker.js';
import type {Options} from './core/options.js';
import {warnOnce} from './core/warn.js';
import * as core from './index.js';
import {version} from './version.js';
import {classifyVisit} from './visits/compact.js';
import {best, type Classify} from './visits/edition.js';
import {track} from './visits/track.js';
import './elements/index.js';

/** What a page sets before the script comes, where a tag manager strips `data-*` attributes. */
export interface ScriptConfig extends Options {
  /** `auto`, or the names of the sinks to use: `ga4 matomo`. */
  analytics?: string;
}

const readAttribute = ([name, value = '']: [string, string?]) => [
  name,
  /^(keep|drop)/.test(name) ? readList(value) : readValue(value),
];

const earlier = earlierTracker();
const {analytics = '', ...options} = {
  ...(globalThis as {darkSocialConfig?: ScriptConfig}).darkSocialConfig,
  ...Object.fromEntries(
    Object.entries((document.currentScript as HTMLScriptElement | null)?.dataset ?? {}).map(readAttribute),
  ),
} as ScriptConfig;
const sinks = [...(options.sinks ?? [])];
const known = (tracker().analytics ??= new Set());
for (const name of readList(analytics)) {
  const backend = backends.find((each) => each.name === name);
  if (!backend && name !== 'auto')
    warnOnce(`data-analytics="${name}" is none of: auto ${backends.map((each) => each.name).join(' ')}`);
  // A script that was loaded twice must not send each event twice.
  else if (!known.has(name)) sinks.push(...(backend ? [sinkFor([backend])] : auto()));
  known.add(name);
}
if (earlier) {
  warnOnce(`version ${earlier.version} stays; ${version} adds its sinks`);
}
// Before the sinks get their first event, since they may use it.
(globalThis as {darkSocial?: unknown}).darkSocial ??= {
  ...core,
  channels,
  classifyVisit: ((...given) => best(classifyVisit)(...given)) as Classify,
};
configure(earlier ? {sinks} : {...options, sinks});
track(classifyVisit);
