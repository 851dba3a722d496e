// The events that the endpoint has not acknowledged yet.

import type {DarkSocialEvent} from '../../core/events/event.js';
import type {SerializedEvent} from './request.js';
import {toJson} from './to-json.js';

/** How many bytes a request has at most, unless a single event is larger. */
const maxRequestBytes = 60_000;

/** An event in the queue. */
export interface QueuedEvent extends SerializedEvent {
  id: string;
  /** Settles when the event is acknowledged or dropped. */
  done: Promise<void>;
  resolve(): void;
  reject(error: unknown): void;
  /** Whether it is sent in a request of its own, because a batch with it was refused. */
  sendAlone?: boolean;
  /** Whether the browser has accepted it, to be sent when the page is gone. */
  handedOff?: boolean;
}

const encoder = /* @__PURE__ */ new TextEncoder();

/** Makes a queue's entry for an event. */
export function createQueuedEvent(event: DarkSocialEvent): QueuedEvent {
  const text = toJson(event);
  const queued = {id: event.id, text, bytes: encoder.encode(text).length} as QueuedEvent;
  queued.done = new Promise((resolve, reject) => Object.assign(queued, {resolve, reject}));
  return queued;
}

/** The events of the next request: the oldest, at most `size`, or a single one that must be sent alone. */
export function nextBatch(queue: Iterable<QueuedEvent>, size: number): QueuedEvent[] {
  const batch: QueuedEvent[] = [];
  let bytes = 0;
  for (const event of queue) {
    bytes += event.bytes;
    if (batch.length && (event.sendAlone || bytes > maxRequestBytes)) break;
    batch.push(event);
    if (event.sendAlone || batch.length === size) break;
  }
  return batch;
}
