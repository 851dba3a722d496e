// What every source of consent is.

import type {Consent} from '../core/options.js';

/** Tells what a source says, each time that it changes; `undefined` while it says nothing. */
export type Tell = (consent: Consent | undefined) => void;

/** Runs what belongs to others, and may throw. */
export function attempt<T>(action: () => T): T | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}
