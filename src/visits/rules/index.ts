// The rules by which visits are classified, checked 2026-11 against public test data: Matomo's device-detector and
// searchengine-and-social-list, Snowplow's referer-parser, Wikimedia's refinery, inapp-spy, ua-parser-js, uap-core, PostHog's and
// Plausible's lists. Parameters that mailers, networks and campaigns add are in src/tracking-params/list.ts.

import {ai} from './ai.js';
import {email} from './email.js';
import {messaging} from './messaging.js';
import type {SourcedRule, VisitRule} from './rule.js';
import {search} from './search.js';
import {social} from './social.js';
import type {VisitSource} from '../visit.js';

const withSource = (source: VisitSource, rules: readonly VisitRule[]): SourcedRule[] =>
  rules.map((rule) => ({source, ...rule}));

/** All rules. Of user agents, patterns and parameters the first that fits counts, so special rules stand before general ones. */
export const visitRules: readonly SourcedRule[] = /* @__PURE__ */ [
  ['messaging', messaging] as const,
  ['email', email] as const,
  ['ai', ai] as const,
  ['social', social] as const,
  ['search', search] as const,
].flatMap(([source, rules]) => withSource(source, rules));
