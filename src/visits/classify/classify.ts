// The order in which a visit's address, referrer and user agent are read. Pure: no page is touched, and nothing throws.

import {readArrival} from '../../core/link/read-arrival.js';
import {attempt} from '../../core/utils/attempt.js';
import {absoluteUrl, isWebUrl} from '../../core/link/address.js';
import type {UtmTemplate} from '../../core/link/link-options.js';
import {ourMedium} from '../../core/link/utm.js';
import type {SourcedRule} from '../rules/rule.js';
import {createVisit, type Classifier, type Visit, type VisitInput} from '../visit.js';
import {darkOrDirect} from './direct-or-dark.js';
import {createRuleFinder, reverseDomain, type RuleFinder} from './find-rule.js';
import {findParam, paramsOf, type ParamPattern} from './params.js';

/** Longer than any real user agent or referrer; the rest is cut off, so that it costs no time. */
const maxLength = 1500;

/** Any value as text; empty where it cannot be converted. */
const textOf = (value: unknown): string => attempt(() => String(value ?? '')) ?? '';

const shorten = (value: unknown): string => textOf(value).slice(0, maxLength);

/** Host or Android package of a referrer, in lower case and without `www.`; empty for anything else. */
function hostOf(address: string): string {
  // Not every browser reads the host of a scheme that it does not know.
  const web = address.replace(/^android-app/, 'http');
  return isWebUrl(absoluteUrl(web)) ? new URL(web).hostname.replace(/^www\.|\.$/g, '') : '';
}

/** The address of the landing. A server may know only the path; anything that is no address counts as an empty path. */
function landingOf(url: string): URL {
  const web = isWebUrl(absoluteUrl(url)) ? url.replace('/#/', '/') : 'http://_/' + url;
  return new URL(absoluteUrl(web) || 'http://_/');
}

/** The confidence of a rule that has none of its own, by the reason. */
const confidences = {'in-app': 0.95, referrer: 0.95, parameter: 0.9};

const visitBy = (rule: SourcedRule | undefined, reason: keyof typeof confidences, host?: string): Visit | undefined =>
  rule && createVisit(rule.source, rule.confidence || confidences[reason], [reason], rule.app || host);

/** What the editions of `classifyVisit` differ in. */
export interface Edition {
  /** They are indexed at the first call. */
  rules: readonly SourcedRule[];
  params: readonly ParamPattern[];
  isRobot(userAgent: string, isKnownApp: boolean): boolean;
}

/**
 * Makes `classifyVisit` for an edition. The order: robot; our token; another page of the same site; an app named in the user agent
 * or in the window; the referrer; parameters; otherwise dark or direct.
 */
export function createClassifier(edition: Edition): Classifier {
  let finder: RuleFinder | undefined;
  return (visit, options) => {
    finder ??= createRuleFinder(edition.rules);
    const {url, referrer, userAgent, hints: givenHints}: Partial<VisitInput> = visit ?? {};
    const {param, utm, ...weighing} = options ?? {};
    const hints = givenHints ?? {};
    const agent = shorten(userAgent);
    const appRule = finder.byUserAgent(`${agent} ${shorten(hints.globals)}`.toLowerCase());
    if (hints.webdriver || edition.isRobot(agent, !!appRule)) return createVisit('robot', 0.95, ['robot']);

    const landing = landingOf(textOf(url));
    const arrival = readArrival(landing.href, {param});
    if (arrival) {
      const {token, channel} = arrival;
      const source = channel && finder.byApp(channel)?.source;
      if (source) return createVisit(source, 1, ['token'], channel);
      return token ? createVisit('dark', 1, ['token']) : createVisit('dark', 0.85, ['damaged-token']);
    }

    const from = shorten(referrer);
    const host = hostOf(from);
    if (host && host === hostOf(landing.href)) return createVisit('internal', 1, ['same-site']);
    if (appRule) return visitBy(appRule, 'in-app') as Visit;
    if (host) {
      // Some Android apps give their site's host instead of their package.
      const domain = /^android/.test(from) && !host.endsWith('com') ? reverseDomain(host) : host;
      return (
        visitBy(finder.byHost(domain.toLowerCase()), 'referrer', host) ??
        createVisit('referral', 0.95, ['referrer'], host)
      );
    }
    if (landing.searchParams.get('utm_medium') === ((utm as UtmTemplate)?.medium ?? ourMedium))
      return createVisit('dark', 0.9, ['copied-after-share']);
    const params = paramsOf(landing.href);
    const tracked = findParam(params, edition.params);
    // The click on a network came later than whatever else is in the address.
    if (tracked?.source === 'social') return tracked;
    return (
      visitBy(finder.byParam(params), 'parameter') ??
      tracked ??
      createVisit(...darkOrDirect(landing, agent, hints, weighing))
    );
  };
}
