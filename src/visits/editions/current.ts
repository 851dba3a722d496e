// Which edition of `classifyVisit` the page uses: the script of the full one registers it here, before or after the main script.

import {attempt} from '../../core/utils/attempt.js';
import {readGlobal} from '../../core/utils/globals.js';
import type {Classifier} from '../visit.js';

const key = Symbol.for('dark-social.visits');

/** Makes the page use this edition. */
export function registerClassifier(classify: Classifier): void {
  (globalThis as {[key]?: Classifier})[key] = classify;
}

/** The edition that the page has registered; where there is none, or it fails, `fallback`. */
export const currentClassifier =
  (fallback: Classifier): Classifier =>
  (...args) => {
    const registered = readGlobal<Classifier>(key);
    const visit = typeof registered === 'function' ? attempt(() => registered(...args)) : undefined;
    return typeof visit?.source === 'string' ? visit : fallback(...args);
  };
