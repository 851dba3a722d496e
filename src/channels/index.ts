// Every channel under its id, and the list of them.

import type {Channel} from '../core/channel.js';
import {register} from '../core/token/channel-codes.js';
import * as all from './all.js';

export * from './all.js';

const byId: {readonly [id: string]: Channel | undefined} = all;

/** The package's channels, in the order in which a bar shows them. */
export const channels: readonly Channel[] = /* @__PURE__ */ register.flatMap(({id}) => byId[id] ?? []);
