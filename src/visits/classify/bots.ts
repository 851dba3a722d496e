// Robots at large: isbot, corrected where it takes readers for robots or lets fetchers pass. Measured in docs/visits.md.

import {isbot} from 'isbot';

/** Apps fetch previews and feeds by these; no page is shown. */
const fetcher = /CFNetwork\/|okhttp|Alamofire|Cronet|PowerShell|jsdom|GTmetrix|AdobeAIR/;

/** What makes a robot even of a string that bears an app's name: "SnapchatAds/", "Twitter for iPhone BrandVerity/1.0 (http://". */
const robotInApp =
  /[^u]bot\b|crawl|spider|preview|externalhit|https?:|fetcher|headless|lighthouse|wechatdevtools|SnapchatAds/i;

/** Phones are named "M bot 54", "Spider 8", "Discovery": an Android device's name says nothing of robots. */
const device = /\(Linux;(?![^)]*(compatible|http|@|-Google))[^)]*\)/;

/** Words of readers' browsers that isbot takes for a robot's: Sogou's, and the one in Hisense televisions. */
const innocent = /SogouMSE|SogouMobileBrowser|\.Catcher/g;

/**
 * Whether a user agent is a robot's. Browsers begin `Mozilla/5.0 `, and Opera of old `Opera/9.80`; an empty one says nothing.
 *
 * @param named - Whether it bears the sign of a known app, which is then believed: isbot takes WeChat's "Process/toolsmp" for a tool
 *   and Sogou's app for its robot.
 */
export function isRobotAtLarge(userAgent: string, named: boolean): boolean {
  if (!userAgent) return false;
  if (!/Mozilla\/5\.0 |^Opera\/9\.80/.test(userAgent) || fetcher.test(userAgent)) return true;
  if (named) return robotInApp.test(userAgent);
  return isbot(userAgent.replace(device, '(Linux; Android 10; K)').replace(innocent, ''));
}
