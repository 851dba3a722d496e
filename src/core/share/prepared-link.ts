// The link of a share, and the short link that the option `shorten` gives for it.

import {isWebUrl} from '../link/address.js';
import {warnOnce} from '../utils/warn-once.js';

/** The link of a share that was not yet made. */
export interface PreparedLink {
  /** The decorated link. */
  url: string;
  /** Its token. */
  token?: string;
  /** The short link that is sent instead, once there is one. */
  short?: string;
  /** Whether a share was made with it: then the next share needs another. */
  used?: boolean;
  /** Settles when the short link is there or has failed; missing where none is being fetched. */
  ready?: Promise<void>;
}

/**
 * A synchronous cache of short links: given a decorated link and its token, returns at once the link to use, which may be one that
 * was prepared earlier and not used. Called without a token where a link without one was made.
 */
export type Shorten = (url: string, token?: string) => PreparedLink | undefined;

/** The link to send for a decorated one: what `shorten` returns, or the long link itself where `shorten` fails. */
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
