// What every source of consent is.

import type {Consent} from '../../core/options/options.js';

/** Tells what a source says, each time that it changes; `undefined` while it says nothing. */
export type Tell = (consent: Consent | undefined) => void;
