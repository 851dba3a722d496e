// The order in which the signs of a visit are read. Pure: no page is touched, and nothing throws.

import {readArrival} from '../core/arrival.js';
import {isWeb, ourMedium, resolve, type UtmTemplate} from '../core/link.js';
import {darkOrDirect} from './direct.js';
import {findSign} from './signs.js';
import {tell, type Visit, type VisitInput, type VisitOptions} from './visit.js';

/** More than any real one has; what follows is no sign, and costs no time. */
const cut = (text: unknown): string => `${text ?? ''}`.slice(0, 1500);

/** Host or Android package of a referrer, lower case and without `www.`; empty for anything else. */
function hostOf(address: string): string {
  // Not every browser reads the host of a scheme that it does not know.
  const web = address.replace(/^android-app/, 'http');
  return isWeb(resolve(web)) ? new URL(web).hostname.replace(/^www\.|\.$/g, '') : '';
}

/**
 * Makes `classifyVisit` out of an edition. The order: robot; own token; another page of the same site; an app's name in the user
 * agent or its mark in the window; the referrer; parameters; at last dark or direct.
 */
export function createClassifier(
  signs: string,
  isRobot: (userAgent: string, named: boolean) => boolean,
): (visit: VisitInput, options?: VisitOptions) => Visit {
  return ({url, referrer, userAgent, hints = {}}, options = {}) => {
    const agent = cut(userAgent);
    const app = findSign(signs, 1, agent + ' ' + hints.globals);
    if (hints.webdriver || isRobot(agent, !!app)) return tell('robot', 0.95, ['robot']);

    // A server may know the path alone; what is no address at all is a path that says nothing.
    const page = new URL(isWeb(resolve(url)) ? url.replace('/#/', '/') : 'http://_/' + url);
    const arrival = readArrival(page.href, options);
    if (arrival) {
      const {token, channel} = arrival;
      return (
        findSign(signs, 0, `${channel}`) ?? (token ? tell('dark', 1, ['token']) : tell('dark', 0.85, ['damaged-token']))
      );
    }

    const host = hostOf(referrer ?? '');
    if (host && host === hostOf(page.href)) return tell('internal', 1, ['same-site']);
    if (app) return app;
    // An Android package is a domain read backwards; some apps give their site's host instead.
    const domain =
      /^android/.test(referrer as string) && !/com$/.test(host) ? host.split('.').reverse().join('.') : host;
    if (host) return findSign(signs, 2, domain, host) ?? tell('referral', 0.95, ['referrer'], host);
    if (page.searchParams.get('utm_medium') === ((options.utm as UtmTemplate)?.medium ?? ourMedium))
      return tell('dark', 0.9, ['copied-after-share']);
    return findSign(signs, 3, page.href) ?? tell(...darkOrDirect(page, agent, hints, options));
  };
}
