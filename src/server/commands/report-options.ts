// The options of `dark-social report`, from the command line's texts to those of `createSummary`.

import type {SummaryOptions} from '../../measure/summary.js';
import {UsageError} from './command.js';

const day = 86_400_000;

/** The arguments that become options of the summary. */
export interface ReportArguments {
  since?: string | undefined;
  until?: string | undefined;
  campaign?: string | undefined;
  channel?: string | undefined;
  page?: string | undefined;
  'utc-offset'?: string | undefined;
  window?: string | undefined;
  'clock-tolerance'?: string | undefined;
  level?: string | undefined;
  groups?: string | undefined;
}

function parseNumber(option: string, value: string | undefined, is: string, isValid: (number: number) => boolean) {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (!/^-?\d+(\.\d+)?$/.test(value) || !isValid(number)) throw new UsageError(`--${option} is "${value}": give ${is}`);
  return number;
}

/** A day, which begins at midnight at the offset (in minutes), or a time with its own. */
function parseTime(option: string, value: string | undefined, offset: number): number | undefined {
  if (value === undefined) return undefined;
  const isDay = /^\d{4}-\d\d-\d\d$/.test(value);
  const time = /^\d{4}-\d\d-\d\d(T.*(Z|[+-]\d\d:?\d\d))?$/.test(value) ? Date.parse(value) : NaN;
  if (Number.isNaN(time))
    throw new UsageError(
      `--${option} is "${value}": give a day, 2026-11-28, or a time with its zone, 2026-11-28T12:00Z`,
    );
  return isDay ? time - offset * 60_000 : time;
}

/**
 * The options of the summary.
 *
 * @throws UsageError for a value that is none.
 */
export function summaryOptions(values: ReportArguments): SummaryOptions {
  const {campaign, channel, page} = values;
  const minutes = 'minutes from -1440 to 1440, 60 for Central European winter time';
  const utcOffset = parseNumber('utc-offset', values['utc-offset'], minutes, (n) => Math.abs(n) <= 1440 && n % 1 === 0);
  const since = parseTime('since', values.since, utcOffset ?? 0);
  const until = parseTime('until', values.until, utcOffset ?? 0);
  if (since !== undefined && until !== undefined && since >= until)
    throw new UsageError(`--since ${values.since} is not before --until ${values.until}, which itself is left out`);
  const days = (option: 'window' | 'clock-tolerance', least: number) => {
    const number = parseNumber(option, values[option], 'days, 0.5 for twelve hours', (n) => n >= least && n <= 3660);
    return number === undefined ? undefined : Math.round(number * day);
  };
  return {
    ...{since, until, campaign, channel, page, utcOffset},
    window: days('window', 1 / 1440),
    clockTolerance: days('clock-tolerance', 0),
    level: parseNumber('level', values.level, 'a number from 0.5 to 0.9999', (n) => n >= 0.5 && n <= 0.9999),
    groups: parseNumber(
      'groups',
      values.groups,
      'a whole number from 1 to 10000',
      (n) => n % 1 === 0 && n > 0 && n <= 10_000,
    ),
  };
}
