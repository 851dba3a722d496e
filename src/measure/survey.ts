// What visitors' own answers say about dark visits: an interval that does not depend on the model of `estimateDark`.

import type {AnswerChoice} from '../core/events/event.js';
import {wilson} from './wilson.js';

/** What the answers to `<dark-social-ask>` come to. */
export type DarkSurvey = SurveyEstimate | NoSurveyEstimate;

/** An interval from answers. */
export interface SurveyEstimate extends SurveyCounts {
  status: 'ok';
  /** The interval's ends, in visits out of `upper`. */
  low: number;
  high: number;
  /** How many times as likely one kind of visitor may be to answer as another, for the interval to hold. */
  bias: number;
  level: number;
  /** Whether this interval and that of the model have a number in common; missing where the model gives none. */
  agrees?: boolean;
}

/** No interval: too few visitors answered. */
export interface NoSurveyEstimate extends SurveyCounts {
  status: 'too-few';
  /** How many more answers are needed. */
  missing: {answers: number};
}

/** Answers of visitors whose visit is dark. */
export interface SurveyCounts {
  /** How many answered; those who closed the question are not among them. */
  answers: number;
  /** Of these, `friend`, `email` and `group`. */
  private: number;
  /** Of these, `other`: they may have come by a private share or not. */
  other: number;
}

const privateAnswers: ReadonlySet<AnswerChoice> = new Set(['friend', 'email', 'group']);

/** Counts answers by what they mean; `none` is no answer. */
export function countAnswers(answers: Iterable<AnswerChoice>): SurveyCounts {
  const counts: SurveyCounts = {answers: 0, private: 0, other: 0};
  for (const answer of answers) {
    if (answer === 'none') continue;
    counts.answers++;
    if (privateAnswers.has(answer)) counts.private++;
    else if (answer === 'other') counts.other++;
  }
  return counts;
}

/**
 * How many of `visits` were private shares.
 *
 * Of those who answer, the part q that came by a private share is q = πρ / (πρ + 1 − π), where π is the part among all and ρ how
 * many times as likely those visitors are to answer as the others. ρ is unknown, but between 1/bias and bias; so π is between
 * q/(q + bias·(1 − q)) and bias·q/(bias·q + 1 − q). Wilson's ends stand for q: the lower one with `other` as no private share,
 * the upper one with `other` as one.
 */
export function surveyInterval(
  counts: SurveyCounts,
  visits: number,
  {level, bias, minAnswers}: {level: number; bias: number; minAnswers: number},
): DarkSurvey {
  const missing = Math.ceil(minAnswers - counts.answers);
  if (missing > 0) return {status: 'too-few', ...counts, missing: {answers: missing}};
  const {low} = wilson(counts.private, counts.answers, level);
  const {high} = wilson(counts.private + counts.other, counts.answers, level);
  const exact = 1e-6;
  return {
    status: 'ok',
    ...counts,
    low: Math.floor((visits * low) / (low + bias * (1 - low)) + exact),
    high: Math.ceil((visits * bias * high) / (bias * high + 1 - high) - exact),
    bias,
    level,
  };
}
