// All channels: each under its id, and the list. A new one is a file beside this and a line in both parts.

import type {Channel} from '../core/channel.js';
import {copy} from './copy.js';
import {email} from './email.js';
import {messenger} from './messenger.js';
import {native} from './native.js';
import {sms} from './sms.js';
import {telegram} from './telegram.js';
import {whatsapp} from './whatsapp.js';

export {copy, email, messenger, native, sms, telegram, whatsapp};

/** The package's channels, in the order in which a bar offers them. */
export const channels: readonly Channel[] = [whatsapp, messenger, telegram, sms, email, copy, native];
