// The link of a share, and what the option `shorten` does with it.

import {isWebUrl} from '../link/address.js';
import {warnOnce} from '../utils/warn-once.js';

/** The link of a share that was not yet made. */
export interface PreparedLink {
  /** The decorated link. */
  url: string;
  /** Its token. */
  token?: string;
  /** The short link that leaves in its place, once there is one. */
  short?: string;
  /** Whether a share was made with it: then the next share needs another. */
  used?: boolean;
  /** Settles when the short link is there, or will not come; none where nothing is under way. */
  ready?: Promise<void>;
}

/**
 * Keeps links ready: given a decorated link and its token it answers at once with the link to use, which may be one that was
 * prepared before and not used. Without a token it is only told that a link without one was made.
 */
export type Shorten = (url: string, token?: string) => PreparedLink | undefined;

/** The link to use for a decorated one: what `shorten` has ready, or else the long link itself, whatever `shorten` does. */
export function preparedLink(url: string, token?: string, shorten?: Shorten): PreparedLink {
  try {
    const link = shorten?.(url, token);
    if (link == null) return {url, token};
    if (isWebUrl(link.url) && (link.short === undefined || isWebUrl(link.short))) return link;
    warnOnce('the option "shorten" must return {url, token, short} with http(s) addresses, or nothing');
  } catch (error) {
    warnOnce(`the option "shorten" failed, and the long link is shared: ${error}`);
  }
  return {url, token};
}
