// What the early script and the main script share on a page.

import {attempt} from '../utils/attempt.js';

/** Left on the page by the early script. */
export interface Handover {
  /** The address that the page was loaded by, with its token. */
  href?: string;
  /** Set while the library itself writes the address, so that the early script can keep that from the page's router. */
  writing?: boolean;
}

/** Where it stands. */
export const handoverKey = Symbol.for('dark-social.early');

const page = globalThis as {[handoverKey]?: Handover | string};

/** What the early script left; an empty object where it is not on the page. Anything may stand there. */
export function handover(): Handover {
  const found = attempt(() => page[handoverKey]);
  // Older early scripts left the address alone.
  return typeof found === 'string' ? {href: found} : Object(found);
}

/** The address that the page was loaded by: as the early script found it, or else as it stands. */
export function landingAddress(): string {
  const href = attempt(() => handover().href);
  const isOwn = typeof href === 'string' && attempt(() => new URL(href).origin === location.origin);
  return isOwn ? href : location.href;
}

/** Has `landingAddress` read the address as it stands from now on. */
export function forgetLandingAddress(): void {
  attempt(() => (typeof page[handoverKey] === 'string' ? delete page[handoverKey] : delete handover().href));
}
