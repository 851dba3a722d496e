// The list of the channels of a bar that names none.

import type {Channel} from '../core/channel.js';
import {register} from '../core/token/channel-codes.js';
import * as usual from './usual.js';

const byId: {readonly [id: string]: Channel | undefined} = usual;

/** The channels of a bar that names none, in the order in which it shows them. */
export const channels: readonly Channel[] = /* @__PURE__ */ register.flatMap(({id}) => byId[id] ?? []);
