// Numbers, dates and durations in the report's language.

import {attempt} from '../../../core/utils/attempt.js';

const hour = 3_600_000;
const day = 24 * hour;
/** 1970-01-05 was a Monday. */
const monday = 4;

/** Formats for one language. Days and times are those at `utcOffset`, in minutes. */
export class Format {
  readonly #language: string;
  readonly #utcOffset: number;
  readonly #made = new Map<string, Intl.NumberFormat | Intl.DateTimeFormat>();

  /** A `language` that is no BCP 47 tag is taken for English. */
  constructor(language: string, utcOffset: number) {
    this.#language = attempt(() => Intl.getCanonicalLocales(language)[0]) ?? 'en';
    this.#utcOffset = utcOffset;
  }

  /** A whole number. */
  number = (value: number): string => this.#numbers({maximumFractionDigits: 0}).format(value);

  /** A number on an axis: `1.2K`. */
  short = (value: number): string => this.#numbers({notation: 'compact', maximumFractionDigits: 1}).format(value);

  /** A figure with a fraction: two digits after the point, or three significant ones where it is small. */
  decimal = (value: number): string =>
    this.#numbers(value >= 0.1 || value === 0 ? {maximumFractionDigits: 2} : {maximumSignificantDigits: 2}).format(
      value,
    );

  /** A part of a whole. */
  percent = (value: number): string =>
    this.#numbers({style: 'percent', maximumFractionDigits: Math.abs(value) < 0.1 ? 1 : 0}).format(value);

  /** An amount; without a currency a plain number. */
  money(value: number, currency: string): string {
    if (!/^[A-Z]{3}$/.test(currency)) return this.#numbers({maximumFractionDigits: 2}).format(value);
    return this.#numbers({style: 'currency', currency}).format(value);
  }

  /** Amounts by currency, with dots between them. */
  amounts = (value: {readonly [currency: string]: number}): string =>
    Object.entries(value)
      .map(([currency, amount]) => this.money(amount, currency))
      .join(' · ');

  /** `12 Nov 2026`. */
  day = (dayNumber: number): string =>
    this.#dates({day: 'numeric', month: 'short', year: 'numeric'}).format(dayNumber * day);

  /** `12 Nov`. */
  shortDay = (dayNumber: number): string => this.#dates({day: 'numeric', month: 'short'}).format(dayNumber * day);

  /** A day and the time, of ms since 1970. */
  time = (at: number): string =>
    this.#dates({day: 'numeric', month: 'short', year: 'numeric', hour: 'numeric', minute: '2-digit'}).format(
      at + this.#utcOffset * 60_000,
    );

  /** A weekday: 0 is Monday. */
  weekday = (index: number, width: 'short' | 'long' = 'long'): string =>
    this.#dates({weekday: width}).format((monday + index) * day);

  /** An hour of the day: `8 PM`, or `20 h`. */
  hour = (index: number): string => this.#dates({hour: 'numeric'}).format(index * hour);

  /** An hour of the day, as a range: `20:00–21:00`. Not by `formatRange()`, which names the days around midnight. */
  hours(index: number): string {
    const dates = this.#dates({hour: 'numeric', minute: '2-digit'});
    return `${dates.format(index * hour)}–${dates.format((index + 1) * hour)}`;
  }

  /** A duration in its two largest units: `2 h 5 min`. */
  duration(ms: number): string {
    const seconds = Math.round(ms / 1000);
    const parts = [
      ['day', Math.floor(seconds / 86_400)],
      ['hour', Math.floor(seconds / 3600) % 24],
      ['minute', Math.floor(seconds / 60) % 60],
      ['second', seconds % 60],
    ] as const;
    const first = parts.findIndex(([, count]) => count > 0);
    const shown = first < 0 ? parts.slice(-1) : parts.slice(first, first + 2).filter(([, count]) => count > 0);
    return shown
      .map(([unit, count]) => this.#numbers({style: 'unit', unit, unitDisplay: 'short'}).format(count))
      .join(' ');
  }

  // Making a format costs more than using it.
  #numbers(options: Intl.NumberFormatOptions): Intl.NumberFormat {
    return this.#make(JSON.stringify(options), () => new Intl.NumberFormat(this.#language, options));
  }

  #dates(options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    const inUtc = {...options, timeZone: 'UTC'};
    return this.#make(JSON.stringify(inUtc), () => new Intl.DateTimeFormat(this.#language, inUtc));
  }

  #make<Kind extends Intl.NumberFormat | Intl.DateTimeFormat>(key: string, make: () => Kind): Kind {
    let format = this.#made.get(key) as Kind | undefined;
    if (!format) this.#made.set(key, (format = make()));
    return format;
  }
}
