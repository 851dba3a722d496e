// Whether a link can open from this page, or a frame keeps it from that.

import {isWebUrl} from '../link/address.js';
import {attempt} from '../utils/attempt.js';

/** What the `sandbox` attribute must allow for a web page to open in a new tab, and for another app to open. */
const allowsTab = /(^|\s)allow-popups(\s|$)/i;
const allowsApp = /(^|\s)allow-(popups|top-navigation\S*)(\s|$)/i;

/**
 * Whether the sandbox of this page, or of a frame around it, keeps a link from opening; `undefined` where that is unknown, in a
 * sandbox without an origin.
 */
export function isBlocked(href: string): boolean | undefined {
  const allows = isWebUrl(href) ? allowsTab : allowsApp;
  let view: Window | undefined = globalThis.window;
  while (view) {
    const around: Window = view;
    // Frames of other origins throw here.
    const sandbox = attempt(() => around.frameElement?.getAttribute('sandbox'));
    if (sandbox != null && !allows.test(sandbox)) return true;
    view = around.parent === around ? undefined : around.parent;
  }
  return globalThis.origin === 'null' && location.protocol !== 'file:' ? undefined : false;
}
