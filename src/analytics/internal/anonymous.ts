// For clients that should not get what points at one sharer.

import type {DarkSocialEvent} from '../../core/events/event.js';
import {describe, type Message} from './properties.js';

/** What a sink takes that leaves tokens out. */
export interface TokenOption {
  /** Sends `share_token` and `share_parent` too, which tell links of one reader from those of another. Default false. */
  token?: boolean | undefined;
}

/** Our name and properties, without the token and its parent. */
export const describeWithoutToken = (event: DarkSocialEvent): Message =>
  describe({...event, token: undefined, parent: undefined});
