// A share with its short link, for custom buttons that can wait.

import {createShare} from '../channels/create-share.js';
import type {Channel} from '../core/channel.js';
import type {ChannelId} from '../core/token/channel-codes.js';
import type {Share, ShareRequest} from '../core/share/create-share.js';
import {pageState} from '../core/page/page-state.js';

/**
 * Makes a share like `createShare`, and waits for its short link or its failure: call it before the click. In the click call
 * `createShare` with the same arguments; it uses the prepared link.
 *
 * @param channel - The channel's id, or its object.
 * @param request - What to share; default: the page.
 * @throws TypeError (the promise is rejected) for an unknown id or an object that is no channel, and where there is no http(s)
 *   address to share.
 * @example
 * ```ts
 * void prepareShare(telegram); // when the button comes into view
 * button.addEventListener('click', () => createShare(telegram).activate());
 * ```
 */
export async function prepareShare(channel: ChannelId | Channel, request?: ShareRequest): Promise<Share> {
  const {url, token} = createShare(channel, request);
  await pageState().options.shorten?.(url, token)?.ready;
  return createShare(channel, request);
}
