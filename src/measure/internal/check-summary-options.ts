// The options of a summary, with their defaults.

import {checkOptional, wrongArgument} from '../../core/utils/check-object.js';
import type {Summary, SummaryOptions} from '../summary.js';
import {checkDarkOptions, type CheckedDarkOptions} from './dark-estimate.js';

const day = 24 * 3600 * 1000;

/** All options; `since` and others are null where they select nothing. */
export interface CheckedOptions extends Omit<Summary['options'], 'until'> {
  until: number | null;
  groups: number;
  trees: number;
  rows: number;
  dark: CheckedDarkOptions | false;
}

/** @throws TypeError for an option out of range, with its name and what to give instead. */
export function checkSummaryOptions(options: SummaryOptions | null | undefined, call: string): CheckedOptions {
  const given = checkOptional(options, call);
  const check = <Value>(name: keyof SummaryOptions, value: Value, fits: boolean, expected: string): Value => {
    if (!fits) throw wrongArgument(call, {[name]: given[name]}, `${name} must be ${expected}`);
    return value;
  };
  const time = (name: 'since' | 'until'): number | null => {
    const value = given[name] ?? null;
    return check(name, value, value === null || Number.isFinite(value), 'a time in ms since 1970, such as Date.now()');
  };
  const text = (name: 'campaign' | 'channel' | 'page'): string | null => {
    const value = given[name] ?? null;
    return check(name, value, value === null || typeof value === 'string', 'a string');
  };
  const number = (
    name: 'utcOffset' | 'window' | 'clockTolerance' | 'level' | 'groups' | 'trees' | 'rows',
    usual: number,
    fits: (value: number) => boolean,
    expected: string,
  ): number => {
    const value = given[name] ?? usual;
    return check(name, value, typeof value === 'number' && fits(value), expected);
  };
  const duration = (value: number) => value >= 0 && value < Infinity;
  const count = (value: number) => Number.isInteger(value) && value >= 0;
  return {
    since: time('since'),
    until: time('until'),
    campaign: text('campaign'),
    channel: text('channel'),
    page: text('page'),
    utcOffset: number('utcOffset', 0, (value) => Math.abs(value) <= 24 * 60, 'minutes, such as 60 for UTC+1'),
    window: number('window', 3 * day, duration, 'a duration in ms'),
    clockTolerance: number('clockTolerance', 2 * day, duration, 'a duration in ms'),
    level: number('level', 0.95, (value) => value > 0 && value < 1, 'between 0 and 1, such as 0.95'),
    groups: number('groups', 100, count, 'a whole number'),
    trees: number('trees', 20, count, 'a whole number'),
    rows: number('rows', 4000, (value) => count(value) || value === Infinity, 'a whole number, or Infinity for all'),
    dark: given.dark === false ? false : checkDarkOptions(given.dark, call),
  };
}
