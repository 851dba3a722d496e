// What a gate knows of its visitor, stored as long as its attribute `remember` says.

import {sentOutcomes} from '../../core/channel.js';
import type {ShareEvent, UnlockEvent} from '../../core/events/event.js';
import {attempt} from '../../core/utils/attempt.js';
import {readRemembered, writeRemembered, type Remember} from '../internal/remembered.js';

/** Where it is stored. */
export interface Place {
  remember: Remember;
  key: string;
}

/** The memory of one gate. */
export class GateMemory {
  readonly #place: () => Place;
  #isRead = false;
  /** The pass of the campaign's server, and when it expires, in ms since 1970. */
  pass?: string | undefined;
  expires?: number | undefined;
  /** Whether they have come by a link that fits, where no server is asked. */
  friend = false;
  /** The ids of the channels that they have shared by. */
  readonly channels = new Set<string>();
  /** The record of the gate's opening. */
  record?: UnlockEvent | undefined;

  constructor(place: () => Place) {
    this.#place = place;
  }

  /** Reads what is stored, unless it did, and adds it to what it knows. */
  read(): void {
    if (this.#isRead) return;
    this.#isRead = true;
    const {remember, key} = this.#place();
    const stored: unknown = attempt(() => JSON.parse(readRemembered(remember, key) ?? ''));
    const {pass, expires, friend, channels, record} = Object(stored) as {[Key in keyof GateMemory]?: unknown};
    if (typeof pass === 'string' && typeof expires === 'number') {
      this.pass ??= pass;
      this.expires ??= expires;
    }
    this.friend ||= friend === true;
    if (Array.isArray(channels))
      for (const channel of channels) if (typeof channel === 'string') this.channels.add(channel);
    if (Object(record) === record) this.record ??= record as UnlockEvent;
  }

  /** Forgets what it knows; what is stored stays. */
  clear(): void {
    this.pass = this.expires = this.record = undefined;
    this.friend = this.#isRead = false;
    this.channels.clear();
  }

  /** Reads again: storage may be allowed by now. */
  reread(): void {
    this.#isRead = false;
    this.read();
  }

  save(): void {
    const {remember, key} = this.#place();
    const {pass, expires, friend, channels, record} = this;
    writeRemembered(remember, key, JSON.stringify({pass, expires, friend, channels: [...channels], record}));
  }

  keepPass({pass, expires}: {pass: string; expires: number}): void {
    Object.assign(this, {pass, expires});
    this.save();
  }

  /** Counts a share, if it was one. */
  countShare({outcome, channel}: ShareEvent): void {
    if (!channel || !sentOutcomes.includes(outcome)) return;
    this.channels.add(channel);
    this.save();
  }
}
