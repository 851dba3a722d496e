// All channels, each under its id, and the list of them. To add one, add a file here, and a line to both.

import type {Channel} from '../core/channel.js';
import {copy} from './copy.js';
import {email} from './email.js';
import {messenger} from './messenger.js';
import {native} from './native.js';
import {sms} from './sms.js';
import {telegram} from './telegram.js';
import {whatsapp} from './whatsapp.js';

export {copy, email, messenger, native, sms, telegram, whatsapp};

/** The package's channels, in the order in which a bar shows them. */
export const channels: readonly Channel[] = [whatsapp, messenger, telegram, sms, email, copy, native];
