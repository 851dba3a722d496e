// What a summary keeps of the events that were added: counts, one row a token, 16 bytes an arrival.

import {sentOutcomes} from '../../core/channel.js';
import {answerChoices, type AnswerChoice} from '../../core/events/event.js';
import {createTally, type DarkTally} from '../tally.js';
import {ArrivalLog} from './arrival-log.js';
import type {CheckedOptions} from './check-summary-options.js';
import * as counts from './event-counts.js';
import {IdSet} from './id-set.js';
import {compareText, Names} from './names.js';
import {readEvent, type EventFields} from './read-event.js';
import {none, TokenTable} from './token-table.js';

const sent: ReadonlySet<string> = new Set(sentOutcomes);
const notSent: ReadonlySet<string> = new Set(['cancelled', 'failed']);

/** The days since 1970-01-01, a Thursday, in hours from a Monday on. */
const thursday = 3 * 24;
const weekHours = 7 * 24;

/** Adds one to a count. */
const increment = <Key>(map: Map<Key, number>, key: Key) => map.set(key, (map.get(key) ?? 0) + 1);

/** Adds up events. */
export class EventLog {
  readonly records = {events: 0, duplicates: 0, skipped: 0, filtered: 0};
  firstAt = Infinity;
  lastAt = -Infinity;
  readonly channels = new Names();
  readonly pages = new Names();
  readonly sites = new Names();
  readonly tokens = new TokenTable();
  readonly arrivals = new ArrivalLog();
  readonly counts: counts.EventCounts;
  readonly tally: DarkTally | undefined;
  readonly arrivalsByHour = new Float64Array(weekHours);
  readonly sharesByHour = new Float64Array(weekHours);
  readonly sources = new Map<string, number>();
  readonly apps = new Map<string, number>();
  readonly answers = new Map<AnswerChoice, number>(answerChoices.map((answer) => [answer, 0]));
  readonly seconds = new Map<number, number>();
  readonly scrolls = new Map<number, number>();
  /** Conversions by token, and by name with their values by currency. */
  readonly conversionsByToken = new Map<number, number>();
  readonly conversions = new Map<string, {count: number; value: Map<string, number>}>();
  readonly #ids = new IdSet();
  readonly #options: CheckedOptions;
  /** The site of the last address and what its address begins with, since most events have the same. */
  #lastSite = {start: '\0', index: none};

  constructor(options: CheckedOptions) {
    this.#options = options;
    this.counts = new counts.EventCounts(this.channels, this.pages, options.utcOffset);
    if (options.dark) this.tally = createTally(options.dark.dayLength, this.pages);
  }

  /** The memory of its tables, in bytes. */
  get bytes(): {tokens: number; ids: number; arrivals: number; counts: number; dark: number} {
    return {
      tokens: this.tokens.bytes,
      ids: this.#ids.bytes,
      arrivals: this.arrivals.bytes,
      counts: this.counts.bytes,
      dark: this.tally?.bytes ?? 0,
    };
  }

  add(record: unknown): void {
    const event = readEvent(record);
    if (!event) this.records.skipped++;
    else if (!this.#isSelected(event)) this.records.filtered++;
    else if (!this.#ids.add(event.id)) this.records.duplicates++;
    else this.#count(event);
  }

  #isSelected(event: EventFields): boolean {
    const {since, until, campaign, channel, page} = this.#options;
    return (
      (since === null || event.at >= since) &&
      (until === null || event.at < until) &&
      (campaign === null || event.campaign === campaign) &&
      (channel === null || event.channel === channel) &&
      (page === null || event.page === page)
    );
  }

  #count(event: EventFields): void {
    this.records.events++;
    this.firstAt = Math.min(this.firstAt, event.at);
    this.lastAt = Math.max(this.lastAt, event.at);
    const page = this.pages.indexOf(event.page);
    this.tally?.add(event, page);
    switch (event.type) {
      case 'share':
        return this.#countShare(event, page);
      case 'arrival':
        return this.#countArrival(event, page);
      case 'engaged':
        return this.#countEngaged(event, page);
      case 'conversion':
        return this.#countConversion(event, page);
      case 'visit':
        increment(this.sources, event.kind);
        if (event.app && !['direct', 'dark', 'internal', 'robot'].includes(event.kind)) increment(this.apps, event.app);
        return;
      case 'answer': {
        const answer = event.kind as AnswerChoice;
        if (this.answers.has(answer)) increment(this.answers, answer);
        return;
      }
      case 'unlock':
      case 'invite':
        this.#tokenOf(event, page);
    }
  }

  #countShare(event: EventFields, page: number): void {
    const token = this.#tokenOf(event, page);
    const isSent = sent.has(event.kind);
    if (isSent) {
      this.sharesByHour[this.#hourOf(event.at)]++;
      if (token >= 0) this.tokens.shareAt[token] = Math.min(this.tokens.shareAt[token], event.at);
    }
    if (isSent || notSent.has(event.kind)) {
      this.counts.add(
        this.counts.rowOf(event, this.#placeOf(event, page)),
        isSent ? counts.shares : counts.sharesFailed,
      );
    }
  }

  #countArrival(event: EventFields, page: number): void {
    const place = this.#placeOf(event, page);
    const row = this.counts.rowOf(event, place);
    const token = event.kind === 'ok' ? this.#tokenOf(event, page) : -1;
    if (token < 0) return this.counts.add(row, counts.damaged);
    this.counts.add(row, counts.arrivals);
    if (event.probed) this.counts.add(row, counts.probed);
    if (this.tokens.depth[token] > 1) this.counts.add(row, counts.onward);
    this.arrivalsByHour[this.#hourOf(event.at)]++;
    this.arrivals.add(event.at, token, place);
  }

  #countEngaged(event: EventFields, page: number): void {
    const token = this.#tokenOf(event, page);
    if (token >= 0) this.tokens.engaged[token]++;
    this.counts.add(this.counts.rowOf(event, this.#placeOf(event, page)), counts.engaged);
    if (event.seconds >= 0) increment(this.seconds, event.seconds);
    if (event.scroll >= 0) increment(this.scrolls, event.scroll);
  }

  #countConversion(event: EventFields, page: number): void {
    const token = this.#tokenOf(event, page);
    if (token >= 0) increment(this.conversionsByToken, token);
    const row = this.counts.rowOf(event, this.#placeOf(event, page));
    this.counts.add(row, counts.conversions);
    let named = this.conversions.get(event.kind);
    if (!named) this.conversions.set(event.kind, (named = {count: 0, value: new Map()}));
    named.count++;
    if (Number.isNaN(event.value)) return;
    named.value.set(event.currency, (named.value.get(event.currency) ?? 0) + event.value);
    this.counts.addValue(row, event.currency, event.value);
  }

  #placeOf({channel, campaign}: EventFields, page: number): number {
    return this.counts.placeOf(this.channels.indexOf(channel), campaign, page);
  }

  #hourOf(at: number): number {
    const hour = Math.floor((at + this.#options.utcOffset * 60_000) / 3_600_000) + thursday;
    return ((hour % weekHours) + weekHours) % weekHours;
  }

  /** The row of the event's token, −1 without one. What it keeps does not depend on the order of the events. */
  #tokenOf({token: text, at, url, channel}: EventFields, page: number): number {
    const {tokens} = this;
    const token = tokens.indexOf(text);
    if (token < 0) return token;
    if (at < tokens.firstAt[token]) {
      tokens.firstAt[token] = at;
      tokens.page[token] = page;
    } else if (at === tokens.firstAt[token]) tokens.page[token] = smaller(this.pages, tokens.page[token], page);
    if (channel) tokens.channel[token] = smaller(this.channels, tokens.channel[token], this.channels.indexOf(channel));
    if (url) tokens.site[token] = smaller(this.sites, tokens.site[token], this.#siteOf(url));
    return token;
  }

  /** The host of an http(s) address, with its port. */
  #siteOf(url: string): number {
    if (url.startsWith(this.#lastSite.start)) return this.#lastSite.index;
    const [start, host] = /^https?:\/\/([^/?#]+)/.exec(url) ?? [];
    if (!start || !host) return none;
    const index = this.sites.indexOf(host);
    if (url[start.length] === '/') this.#lastSite = {start: start + '/', index};
    return index;
  }
}

/** Of two texts the one that comes first, by index. */
function smaller({list}: Names, a: number, b: number): number {
  if (a === b || b === none) return a;
  return a === none || compareText(list[b], list[a]) < 0 ? b : a;
}
