// Reads an event record, which may be anything, into an object of one shape. Nothing is read of the record afterwards.

import type {AnyEvent, EventType} from '../../core/events/event.js';

/** The fields that a summary reads: `''`, `NaN` or false where the record has none. */
export interface EventFields {
  type: EventType;
  id: string;
  at: number;
  visit: string;
  page: string;
  url: string;
  channel: string;
  campaign: string;
  token: string;
  /** A share's outcome, an arrival's status, a visit's source, a conversion's name, or an answer. */
  kind: string;
  /** The app of a visit. */
  app: string;
  /** Whether a visit's source was known from its token. */
  knownByToken: boolean;
  probed: boolean;
  seconds: number;
  scroll: number;
  value: number;
  currency: string;
}

const types: ReadonlySet<unknown> = new Set<EventType>([
  'share',
  'arrival',
  'visit',
  'engaged',
  'conversion',
  'answer',
  'unlock',
  'invite',
]);

/** The times that a `Date` can hold. */
const maxTime = 8.64e15;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const number = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : NaN);

/** Whether a visit's source was known from its token. */
const namesToken = (reasons: unknown): boolean =>
  Array.isArray(reasons) && reasons.some((reason) => text(reason).includes('token'));

/** The fields of a record; `undefined` if it is no event, or throws when it is read. */
export function readEvent(record: unknown): EventFields | undefined {
  try {
    return read(record as Partial<AnyEvent> | null | undefined);
  } catch {
    return undefined;
  }
}

function read(record: Partial<AnyEvent> | null | undefined): EventFields | undefined {
  if (typeof record !== 'object' || record === null) return undefined;
  const {v = 1, type, id, page} = record;
  const at = number(record.at);
  if (v !== 1 || !types.has(type) || !text(id) || !text(page) || !(Math.abs(at) <= maxTime)) return undefined;
  const fields: EventFields = {
    type: type as EventType,
    id: id as string,
    at,
    visit: text(record.visit),
    page: page as string,
    url: text(record.url),
    channel: text(record.channel),
    campaign: text(record.campaign),
    token: text(record.token),
    kind: '',
    app: '',
    knownByToken: false,
    probed: false,
    seconds: NaN,
    scroll: NaN,
    value: NaN,
    currency: '',
  };
  switch (fields.type) {
    case 'share':
      fields.kind = text(record.outcome);
      break;
    case 'arrival':
      fields.kind = text(record.status);
      fields.probed = record.probed === true;
      break;
    case 'visit':
      fields.kind = text(record.source);
      if (!fields.kind) return undefined;
      fields.app = text(record.app);
      fields.knownByToken = namesToken(record.reasons);
      break;
    case 'engaged':
      fields.seconds = number(record.seconds);
      fields.scroll = number(record.scroll);
      break;
    case 'conversion':
      fields.kind = text(record.name);
      fields.value = number(record.value);
      fields.currency = text(record.currency);
      break;
    case 'answer':
      fields.kind = text(record.answer);
  }
  return fields;
}
