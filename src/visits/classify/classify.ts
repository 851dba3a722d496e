// The order in which the signs of a visit are read. Pure: no page is touched, and nothing throws.

import {readArrival} from '../../core/link/read-arrival.js';
import {attempt} from '../../core/utils/attempt.js';
import {absoluteUrl, isWebUrl} from '../../core/link/address.js';
import type {UtmTemplate} from '../../core/link/link-options.js';
import {ourMedium} from '../../core/link/utm.js';
import {darkOrDirect} from './direct-or-dark.js';
import {findParam} from './params.js';
import {findSign, parseSigns, type Sign} from './rules.js';
import {tell, type Visit, type VisitInput, type VisitOptions} from '../visit.js';

/** What anybody gave, as text; empty where no text can be made of it. */
const textOf = (value: unknown): string => attempt(() => String(value ?? '')) ?? '';

/** More than any real one has; what follows is no sign, and costs no time. */
const cut = (value: unknown): string => textOf(value).slice(0, 1500);

/** Host or Android package of a referrer, lower case and without `www.`; empty for anything else. */
function hostOf(address: string): string {
  // Not every browser reads the host of a scheme that it does not know.
  const web = address.replace(/^android-app/, 'http');
  return isWebUrl(absoluteUrl(web)) ? new URL(web).hostname.replace(/^www\.|\.$/g, '') : '';
}

/** The landing's address. A server may know the path alone; what is no address at all is a path that says nothing. */
function pageOf(url: string): URL {
  const web = isWebUrl(absoluteUrl(url)) ? url.replace('/#/', '/') : 'http://_/' + url;
  return new URL(absoluteUrl(web) || 'http://_/');
}

/**
 * Makes `classifyVisit` out of an edition. The order: robot; own token; another page of the same site; an app's name in the user
 * agent or its mark in the window; the referrer; parameters; at last dark or direct.
 */
export function createClassifier(
  table: string,
  isRobot: (userAgent: string, named: boolean) => boolean,
): (visit: VisitInput, options?: VisitOptions) => Visit {
  let signs: Sign[] | undefined;
  return (visit, options) => {
    signs ??= parseSigns(table);
    const {url, referrer, userAgent, hints: given}: Partial<VisitInput> = visit ?? {};
    const {param, utm, ...rules} = options ?? {};
    const hints = given ?? {};
    const agent = cut(userAgent);
    const app = findSign(signs, 1, agent + ' ' + cut(hints.globals));
    if (hints.webdriver || isRobot(agent, !!app)) return tell('robot', 0.95, ['robot']);

    const page = pageOf(textOf(url));
    const arrival = readArrival(page.href, {param});
    if (arrival) {
      const {token, channel} = arrival;
      return (
        findSign(signs, 0, `${channel}`) ?? (token ? tell('dark', 1, ['token']) : tell('dark', 0.85, ['damaged-token']))
      );
    }

    const from = cut(referrer);
    const host = hostOf(from);
    if (host && host === hostOf(page.href)) return tell('internal', 1, ['same-site']);
    if (app) return app;
    // An Android package is a domain read backwards; some apps give their site's host instead.
    const domain = /^android/.test(from) && !/com$/.test(host) ? host.split('.').reverse().join('.') : host;
    if (host) return findSign(signs, 2, domain, host) ?? tell('referral', 0.95, ['referrer'], host);
    if (page.searchParams.get('utm_medium') === ((utm as UtmTemplate)?.medium ?? ourMedium))
      return tell('dark', 0.9, ['copied-after-share']);
    const sign = findParam(page.href);
    // A click on a network is later than what else the address bears.
    if (sign?.source === 'social') return sign;
    return findSign(signs, 3, page.href) ?? sign ?? tell(...darkOrDirect(page, agent, hints, rules));
  };
}
