// Recognises robots for the full edition: isbot, corrected where it takes visitors for robots or lets fetchers pass. Measured in docs/visits.md.

import {isbot} from 'isbot';

const patternOf = (signs: readonly string[], flags?: string) => RegExp(signs.join('|'), flags);

/** Programs that fetch previews and feeds without showing a page, though they name a browser's engine. */
const fetcher = /* @__PURE__ */ patternOf([
  // Network libraries of iOS and Android.
  'CFNetwork/|okhttp|Alamofire|Cronet',
  // Scripts and tests.
  'PowerShell|jsdom|GTmetrix',
  // Desktop apps of old.
  'AdobeAIR',
]);

/** What makes it a robot although an app is named: "SnapchatAds/", "Twitter for iPhone BrandVerity/1.0 (http://". */
const robotInApp = /* @__PURE__ */ patternOf(
  [
    // Not Cubot, a maker of phones.
    '[^u]bot\\b',
    'crawl|spider|preview|externalhit|fetcher|headless|lighthouse|wechatdevtools|SnapchatAds',
    // Robots give the address of a page about themselves.
    'https?:',
  ],
  'i',
);

/** The device of an Android phone: models are named "M bot 54", "Spider 8" or "Discovery", which says nothing about robots. */
const androidDevice = /\(Linux;(?![^)]*(compatible|http|@|-Google))[^)]*\)/;

/** Words of browsers that isbot takes for a robot's: Sogou's browsers, and the one in Hisense televisions. */
const misleading = /SogouMSE|SogouMobileBrowser|\.Catcher/g;

/** How browsers begin: `Mozilla/5.0 `, and Opera of old `Opera/9.80`. */
const browserStart = /Mozilla\/5\.0 |^Opera\/9\.80/;

/**
 * Whether a user agent is a robot's; an empty one is not.
 *
 * @param isKnownApp - Whether it names a known app, which is then believed: isbot takes WeChat's "Process/toolsmp" for a tool and
 *   Sogou's app for its robot.
 */
export function isKnownRobot(userAgent: string, isKnownApp: boolean): boolean {
  if (!userAgent) return false;
  if (!browserStart.test(userAgent) || fetcher.test(userAgent)) return true;
  if (isKnownApp) return robotInApp.test(userAgent);
  return isbot(userAgent.replace(androidDevice, '(Linux; Android 10; K)').replace(misleading, ''));
}
