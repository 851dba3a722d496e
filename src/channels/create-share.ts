import type {Channel} from '../core/channel.js';
import type {ChannelId} from '../core/token/channel-codes.js';
import {createShare as createShareByChannel, type Share, type ShareRequest} from '../core/share/create-share.js';
import {resolveChannel} from './resolve-channel.js';

/**
 * Makes a share, for your own buttons: mints the token and decorates the link. It emits no event until it is used.
 * Call `configure()` once on the page, so that shares descend from its arrival and events reach your sinks.
 *
 * @param channel - The id of one of the package's channels (`whatsapp`) or of the option `channels`, or a channel object.
 * @param request - What to share; default: the page.
 * @throws TypeError for an unknown id, for an object that is not a channel (the message names the field, its value and what to set),
 *   and without an http(s) address to share.
 * @example
 * ```ts
 * button.addEventListener('click', () => createShare('telegram', {text: 'Read this'}).activate());
 * ```
 */
export const createShare = (channel: ChannelId | Channel, request?: ShareRequest): Share =>
  createShareByChannel(resolveChannel(channel), request ?? {});
