// Which addresses a channel may open, and how links to them are followed.

import {isWebUrl, absoluteUrl} from '../link/address.js';
import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';

/**
 * Schemes that run script, open local files or belong to the browser or the operating system. All others are web pages, mail,
 * messages, telephone or an app's own scheme, and are allowed.
 */
const forbiddenSchemes =
  /^(javascript|vbscript|data|blob|about|view-source|resource|jar|file|filesystem|ftp|wss?|content|shell|search|itms-services|(chrome|edge|opera|brave|vivaldi|devtools|moz|ms|search-ms)(-.*)?|.*-extension)$/i;

/**
 * Returns the address that a channel gave if it may be followed: an absolute URL with an allowed scheme. Otherwise returns nothing
 * and warns once, naming the channel.
 */
export function openHref(href: unknown, channelId: string): string | undefined {
  if (href == null || href === '') return undefined;
  const [, scheme] = (typeof href === 'string' && /^([a-z][a-z\d+.-]*):/i.exec(href)) || [];
  if (scheme && !forbiddenSchemes.test(scheme) && absoluteUrl(href as string)) return href as string;
  // The scheme alone, since the rest differs with each token and would make a warning each.
  const what = scheme ? `"${scheme}:…"` : typeof href === 'string' ? 'no whole address' : formatValue(href);
  warnOnce(
    `the href of the channel "${channelId}" is ${what}: return an https:, mailto:, sms: or tel: address, or an app's own`,
  );
  return undefined;
}

/**
 * The attributes of a link: web pages open in a new tab; mail and apps in the same one, so that no empty tab is left. The other page
 * gets no referrer and no opener, and bots should not follow it.
 */
export const linkAttributes = (href: string) => ({
  href,
  target: isWebUrl(href) ? '_blank' : '',
  rel: 'nofollow noopener noreferrer',
});
