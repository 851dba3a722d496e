// The estimate of dark visits from counts: what `estimateDark` and summaries share.

import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import type {DarkAnswer, DarkOptions} from '../estimate-dark.js';
import {fitSlope} from '../fit.js';
import {surveyInterval} from '../survey.js';
import type {Tally} from '../tally.js';

const day = 24 * 3600 * 1000;

/** The options with their defaults. */
export type CheckedDarkOptions = {[Name in keyof DarkOptions]-?: NonNullable<DarkOptions[Name]>};

/** @throws TypeError for options out of range. */
export function checkDarkOptions(options: DarkOptions | null | undefined, call: string): CheckedDarkOptions {
  const given = checkOptional(options, call);
  const {level = 0.95, resamples = 500, minPages = 30, minTokens = 100, dayLength = day, seed = 1} = given;
  const {answerBias = 2, minAnswers = 20} = given;
  const checked = {level, resamples, minPages, minTokens, minAnswers, answerBias, dayLength, seed};
  const fits =
    level > 0 &&
    level < 1 &&
    resamples >= 1 &&
    resamples < 1e6 &&
    dayLength > 0 &&
    minPages >= 1 &&
    minTokens >= 1 &&
    minAnswers >= 1 &&
    answerBias >= 1 &&
    answerBias < Infinity &&
    Number.isFinite(seed);
  if (!fits) throw wrongArgument(call, checked, 'an option is out of range');
  return checked;
}

/** The estimate from counts. */
export function estimateFrom(
  {pages, direct, dark: upper, calibration, survey: answers}: Tally,
  {skipped, duplicates}: {skipped: number; duplicates: number},
  {level, resamples, minPages, minTokens, minAnswers, answerBias, seed}: CheckedDarkOptions,
): DarkAnswer {
  const [dark, known, tokens] = ([0, 1, 2] as const).map((what) =>
    pages.reduce((sum, days) => days.reduce((part, day) => part + day[what], sum), 0),
  );
  const counts = {
    direct,
    upper,
    pages: pages.length,
    tokens,
    known,
    skipped,
    duplicates,
    ...(calibration.visits && {calibration}),
    ...(answers.answers && {survey: surveyInterval(answers, upper, {level, bias: answerBias, minAnswers})}),
  };

  const missing = Object.fromEntries(
    Object.entries({pages: minPages - pages.length, tokens: minTokens - tokens, known: 1 - known}).filter(
      ([, count]) => count > 0,
    ),
  );
  if (Object.keys(missing).length) return {status: 'too-few', ...counts, missing};

  // Two comparisons bound the range, at both ends; and each is given half its due, since few and unequal pages make a
  // bootstrap too narrow.
  const slope = fitSlope(pages, dark / tokens, {tail: (1 - level) / 4, resamples, seed});
  // The few dark visits of home and section fronts (webviews) are taken to be like the rest.
  const visits = (perToken: number) => (dark ? ((perToken * tokens) / dark) * upper : 0);
  const exact = 1e-6;
  const low = Math.floor(visits(slope.low) + exact);
  const high = Math.ceil(visits(slope.high) - exact);
  const {survey} = counts;
  return {
    status: 'ok',
    ...counts,
    likely: Math.round(visits(slope.likely)),
    low,
    high,
    level,
    ...(survey?.status === 'ok' && {survey: {...survey, agrees: survey.low <= high && low <= survey.high}}),
  };
}
