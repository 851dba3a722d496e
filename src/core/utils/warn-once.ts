import {attempt} from './attempt.js';

/** Kept in the module, because all parts of the library share it: a page gets each warning once. */
const shownWarnings = new Set<string>();

/** Warns in the console, once per message. `message` names the element, attribute or option, its value and what to do. */
export function warnOnce(message: string): void {
  if (shownWarnings.has(message)) return;
  shownWarnings.add(message);
  // The page may have removed or replaced the console.
  attempt(() => console.warn('dark-social: ' + message));
}

/** Shows each warning once more. */
export const forgetWarnings = (): void => shownWarnings.clear();
