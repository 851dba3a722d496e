// The channels of a bar that names none, a line each. They stand in every script; a bar shows them in the order of the register,
// src/core/token/channel-codes.ts.

export {copy} from './copy.js';
export {email} from './email.js';
export {messenger} from './messenger.js';
export {native} from './native.js';
export {sms} from './sms.js';
export {telegram} from './telegram.js';
export {whatsapp} from './whatsapp.js';
