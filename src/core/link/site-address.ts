// Resolves the address of a server.

import {attempt} from '../utils/attempt.js';

/** The page's origin; in frames without an address (`srcdoc`, `about:blank`), the origin of the page that made them. */
const siteOrigin = (): string | undefined =>
  [globalThis.location?.origin, globalThis.origin].find((origin) => origin?.startsWith('http'));

/**
 * Resolves an absolute address or a path of the site. `<base href>` is ignored, since it may name another host. `undefined` for
 * anything else, and for a path in Node.
 */
export const siteAddress = (url: string | URL): URL | undefined => attempt(() => new URL(url, siteOrigin()));
