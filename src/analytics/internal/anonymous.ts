// For clients that should not get what identifies a single share.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {describeEvent, type Message} from './properties.js';

/** The option of sinks that leave tokens out. */
export interface TokenOption {
  /** Sends `share_token` and `share_parent` too, which tell one visitor's links from another's. Default false. */
  token?: boolean | undefined;
}

/** Our name and properties, without the token and its parent. */
export const describeWithoutToken = (event: DarkSocialEvent): Message =>
  describeEvent({...event, token: undefined, parent: undefined});
