// Counts what the visitor shared on this page, and remembers it as far as the site wants that.

import {sentOutcomes} from '../../core/channel.js';
import type {ShareEvent} from '../../core/events/event.js';
import {attempt} from '../../core/utils/attempt.js';
import {readRemembered, writeRemembered, type Remember} from '../internal/remembered.js';

/** How many channels are remembered; nobody has more. */
const maxChannels = 200;

interface Stored {
  shares: number;
  channels: string[];
  /** Id of the last share, since several goals may count the same one under the same key. */
  last?: string;
}

function parseStored(text: string | undefined): Stored {
  const {shares, channels, last} = Object(attempt(() => JSON.parse(text ?? '{}') as unknown)) as Partial<Stored>;
  return {
    shares: Number.isSafeInteger(shares) && Number(shares) >= 0 ? Number(shares) : 0,
    channels: Array.isArray(channels) ? channels.filter((each) => typeof each === 'string').slice(0, maxChannels) : [],
    last: typeof last === 'string' ? last : undefined,
  };
}

/** The visitor's own shares, as one goal counts them. */
export class OwnShares {
  #shares = 0;
  readonly #channels = new Set<string>();

  get shares(): number {
    return this.#shares;
  }

  get channels(): number {
    return this.#channels.size;
  }

  /** Takes in what was remembered, also by another tab. */
  load(remember: Remember, key: string): Stored {
    const stored = parseStored(readRemembered(remember, key));
    this.#shares = Math.max(this.#shares, stored.shares);
    for (const channel of stored.channels) this.#channels.add(channel);
    return stored;
  }

  /** Counts a share, unless the visitor cancelled it or it failed. */
  add({id, outcome, channel}: ShareEvent, remember: Remember, key: string): void {
    if (!sentOutcomes.includes(outcome)) return;
    const {last} = this.load(remember, key);
    if (last === id) return;
    this.#shares++;
    if (channel && this.#channels.size < maxChannels) this.#channels.add(channel);
    const stored: Stored = {shares: this.#shares, channels: [...this.#channels], last: id};
    writeRemembered(remember, key, JSON.stringify(stored));
  }
}
