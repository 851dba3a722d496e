// Addresses of servers that a site names by a path.

import {attempt} from '../utils/attempt.js';

/** The page's origin; in frames without an address (`srcdoc`, `about:blank`) that of the page that made them. */
const siteOrigin = (): string | undefined =>
  [globalThis.location?.origin, globalThis.origin].find((origin) => origin?.startsWith('http'));

/**
 * An address as it is given, or a path of the site: not of what `<base href>` names, which may be another host. `undefined` for
 * what is neither, and for a path where there is no site.
 */
export const siteAddress = (url: string | URL): URL | undefined => attempt(() => new URL(url, siteOrigin()));
