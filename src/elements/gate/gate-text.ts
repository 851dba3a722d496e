// What the locked side of a gate says.

import {attempt} from '../../core/utils/attempt.js';
import {fillIn, type GateWords} from '../../locales/locale.js';
import type {Condition} from './conditions.js';
import type {AdmitAnswer} from './admit.js';

/** Why a link does not open: by the server's word, by the gate's own, or because the page does not let its content in. */
export type Problem = Exclude<AdmitAnswer['status'], 'open'> | 'other-link' | 'blocked';

/** Problems that a later try may not have. */
export const isPassing = (problem: Problem | undefined): boolean => problem === 'offline' || problem === 'failed';

/** The words of the locked side. */
export interface LockedText {
  title: string;
  hint: string;
  /** The conditions, where there are several. */
  steps: {met: boolean; text: string}[];
}

/** What the words depend on beside the conditions. */
export interface TextOptions {
  words: GateWords;
  /** BCP 47 tag, for dates. */
  lang: string;
}

const dateText = (time: number | undefined, lang: string): string => {
  const date = new Date(time ?? NaN);
  if (Number.isNaN(date.getTime())) return '?';
  const format = (locale?: string) => date.toLocaleString(locale, {dateStyle: 'long', timeStyle: 'short'});
  // A page may have written `en_US`.
  return attempt(() => format(lang)) ?? format();
};

function hintOf({kind, target, time}: Condition, {words: {hints}, lang}: TextOptions): string {
  if (kind === 'shares') return target === 1 ? hints.share : fillIn(hints.shares, String(target));
  return fillIn(hints[kind], dateText(time, lang));
}

function stepOf({kind, value, target, time}: Condition, {words: {steps}, lang}: TextOptions): string {
  return kind === 'shares'
    ? steps.shares.replace('{value}', String(Math.min(value ?? 0, target ?? 0))).replace('{target}', String(target))
    : fillIn(steps[kind], dateText(time, lang));
}

/** The words for a gate whose first unmet condition is what is missing. A visitor past the gate's end needs no other step. */
export function lockedText(conditions: readonly Condition[], options: TextOptions): LockedText {
  const missing = conditions.find(({met}) => !met) ?? conditions[0];
  // A date that has come is nothing to do.
  const steps = conditions.filter(({kind, met}) => !met || (kind !== 'from' && kind !== 'until'));
  const isListed = missing.kind !== 'until' && (steps.length > 1 || (missing.target ?? 1) > 1);
  return {
    title: options.words.titles[missing.kind],
    hint: hintOf(missing, options),
    steps: isListed ? steps.map((condition) => ({met: condition.met, text: stepOf(condition, options)})) : [],
  };
}

/** The words for a problem. */
export const problemText = ({problems}: GateWords, problem: Problem): string =>
  problems[problem === 'forged' || problem === 'unknown-key' ? 'invalid' : problem];
