// What the early script and the main script share on a page.

import {attempt} from '../utils/attempt.js';

/** What the early script leaves on the page. */
export interface Handover {
  /** The address that the page was loaded from, with its token. */
  href?: string;
  /** Set while the library itself changes the address, so that the early script can hide that from the page's router. */
  writing?: boolean;
}

/** The global that holds it. */
export const handoverKey = Symbol.for('dark-social.early');

const globals = globalThis as {[handoverKey]?: Handover | string};

/** What the early script left; an empty object without that script. The page may have put anything there. */
export function handover(): Handover {
  const found = attempt(() => globals[handoverKey]);
  // Older early scripts left the address as a string.
  return typeof found === 'string' ? {href: found} : Object(found);
}

/** The address that the page was loaded from: the one that the early script found, or else the current one. */
export function landingAddress(): string {
  const href = attempt(() => handover().href);
  const isSameOrigin = typeof href === 'string' && attempt(() => new URL(href).origin === location.origin);
  return isSameOrigin ? href : location.href;
}

/** Makes `landingAddress` return the current address from now on. */
export function forgetLandingAddress(): void {
  attempt(() => (typeof globals[handoverKey] === 'string' ? delete globals[handoverKey] : delete handover().href));
}
