// One clear console warning for each thing that is wrong, however often it is met.

import {attempt} from './attempt.js';

const shownWarnings = new Set<string>();

/** Warns once: `what` names the element, the attribute or option, the value and the way out. */
export function warnOnce(what: string): void {
  if (shownWarnings.has(what)) return;
  shownWarnings.add(what);
  // A page may have taken the console away, or put one of its own there.
  attempt(() => console.warn('dark-social: ' + what));
}

/** Lets each warning be given once more. */
export const forgetWarnings = (): void => shownWarnings.clear();
