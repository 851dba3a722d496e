// Which addresses a channel may lead to, how a link to one is followed, and whether it can open from here.

import {attempt} from '../utils/attempt.js';
import {isWebUrl, absoluteUrl} from '../link/address.js';
import {formatValue} from '../utils/format-value.js';
import {warnOnce} from '../utils/warn-once.js';

/**
 * Schemes that run script, show local files or belong to the browser or the operating system. All others are web pages, mail,
 * messages, telephone, or an app's own scheme, and may be shared to.
 */
const closedSchemes =
  /^(javascript|vbscript|data|blob|about|view-source|resource|jar|file|filesystem|ftp|wss?|content|shell|search|itms-services|(chrome|edge|opera|brave|vivaldi|devtools|moz|ms|search-ms)(-.*)?|.*-extension)$/i;

/**
 * The address that a channel gave, if it may be followed: a whole address with a scheme that is open, spelled without anything
 * that browsers would drop. Otherwise nothing, and one warning that names the channel.
 */
export function openHref(href: unknown, channelId: string): string | undefined {
  if (href == null || href === '') return undefined;
  const [, scheme] = (typeof href === 'string' && /^([a-z][a-z\d+.-]*):/i.exec(href)) || [];
  if (scheme && !closedSchemes.test(scheme) && absoluteUrl(href as string)) return href as string;
  // Without the rest of the address, which is another with each token.
  const what = scheme ? `"${scheme}:…"` : typeof href === 'string' ? 'no whole address' : formatValue(href);
  return void warnOnce(
    `the href of the channel "${channelId}" is ${what}: return an https:, mailto:, sms: or tel: address, or an app's own`,
  );
}

/**
 * How a link to an address is followed: web pages in a new tab; mail and apps in the same one, so that no empty tab is left.
 * It tells the page it leads to nothing, and robots are not to follow it.
 */
export const linkAttributes = (href: string) => ({
  href,
  target: isWebUrl(href) ? '_blank' : '',
  rel: 'nofollow noopener noreferrer',
});

/** What a sandbox must allow for a web page to open in a new tab, and for another program to open. */
const allowsTab = /(^|\s)allow-popups(\s|$)/i;
const allowsApp = /(^|\s)allow-(popups|top-navigation\S*)(\s|$)/i;

/**
 * Whether a link cannot open from this page, since it or a frame around it is sandboxed and forbids that; `undefined` where that
 * cannot be told, in a sandbox that has no origin.
 */
export function isBlocked(href: string): boolean | undefined {
  const allows = isWebUrl(href) ? allowsTab : allowsApp;
  let view: Window | undefined = globalThis.window;
  while (view) {
    const around: Window = view;
    // Frames of other origins do not say.
    const sandbox = attempt(() => around.frameElement?.getAttribute('sandbox'));
    if (sandbox != null && !allows.test(sandbox)) return true;
    view = around.parent === around ? undefined : around.parent;
  }
  return globalThis.origin === 'null' && location.protocol !== 'file:' ? undefined : false;
}
