// The events that sinks get, and the interface of sinks.

import type {Outcome} from '../channel.js';

/** All values of {@link VisitSource}. */
export const visitSources = [
  'messaging',
  'email',
  'social',
  'search',
  'ai',
  'referral',
  'campaign',
  'direct',
  'dark',
  'internal',
  'robot',
] as const;

/**
 * Where a visit came from: an app or site of a kind; another site (`referral`); a link that the site tagged (`campaign`); unknown, on a
 * page that people type or bookmark (`direct`), or on one that they reach only by a link (`dark`); another page of the site
 * (`internal`); a bot (`robot`). The last two are never sent.
 */
export type VisitSource = (typeof visitSources)[number];

/** All values of {@link AnswerChoice}. */
export const answerChoices = ['friend', 'email', 'group', 'typed', 'search', 'other', 'none'] as const;

/** What visitors answer when a page asks how they found it. */
export type AnswerChoice = (typeof answerChoices)[number];

/** The fields of every event. Plain JSON, without personal data. */
export interface EventBase {
  /** Version of the format. */
  v: 1;
  /** What happened. */
  type: string;
  /** Random id of the event, for counting each exactly once: 1 to 64 letters, digits, `-` and `_`. */
  id: string;
  /** When it happened, in whole ms since 1970. */
  at: number;
  /** Random id of this page load, in memory only: joins an arrival with the events that follow. */
  visit: string;
  /** Where it happened: the canonical path and the query keys that `keepQuery` allows. At most 2,048 characters. */
  page: string;
  /** The URL that was shared or landed on, cleaned likewise. At most 4,096 characters. */
  url?: string;
  /** Which bar: the element's `name` or id. At most 256 characters. */
  place?: string;
  /** The channel's id. At most 64 characters. */
  channel?: string;
  /** The share's token, 22 characters. */
  token?: string;
  /** Id of the token that this one descends from, six characters. */
  parent?: string;
  /** How many hands the link passed through: 1 to 31, where 31 means 31 or more. */
  depth?: number;
  /** The link's campaign. At most 256 characters, as are the next two. */
  campaign?: string;
  /** The link's label. */
  content?: string;
  /** The campaign of the page itself. */
  pageCampaign?: string;
  /** The library's version. */
  lib: string;
}

/** A link was shared. */
export interface ShareEvent extends EventBase {
  type: 'share';
  /** What is known about it. */
  outcome: Outcome;
}

/** A visitor came by a shared link. */
export interface ArrivalEvent extends EventBase {
  type: 'arrival';
  /** Whether the token was whole. */
  status: 'ok' | 'damaged';
  /** Whether something followed the token that link scanners add and people do not. */
  probed?: boolean;
}

/** A visitor came without a token. */
export interface VisitEvent extends EventBase {
  type: 'visit';
  /** Where the visit came from. */
  source: VisitSource;
  /** The app or site that it came from, if known: `whatsapp`; for a referral the host. */
  app?: string;
  /** How certain the source is, 0 to 1. */
  confidence: number;
  /** Why: at most 32 words of at most 64 characters. */
  reasons: string[];
}

/** A visitor who came by a shared link has read the page. */
export interface EngagedEvent extends EventBase {
  type: 'engaged';
  /** How long the page was visible, s. */
  seconds: number;
  /** How far down it was scrolled, 0 to 100 %. */
  scroll: number;
}

/** A visitor who came by a shared link converted. */
export interface ConversionEvent extends EventBase {
  type: 'conversion';
  /** What was done: `subscribe`. At most 256 characters. */
  name: string;
  /** What it is worth, in `currency` or else the site's own unit. */
  value?: number;
  /** The currency of `value`, three capital letters (ISO 4217). */
  currency?: string;
}

/** A visitor said how they found the page. */
export interface AnswerEvent extends EventBase {
  type: 'answer';
  /** The answer. */
  answer: AnswerChoice;
  /** One visitor in so many is asked. */
  oneIn: number;
}

/** A gate opened; with the fields of the arrival, if the visitor came by a shared link. */
export interface UnlockEvent extends EventBase {
  type: 'unlock';
  /** The gate's name. At most 256 characters. */
  gate: string;
}

/** A visitor invited friends. */
export interface InviteEvent extends EventBase {
  type: 'invite';
  /** The service that the invitation went by. At most 256 characters. */
  service: string;
}

/** An event, as sinks get it. `type` tells which fields it has. */
export type DarkSocialEvent =
  ShareEvent | ArrivalEvent | VisitEvent | EngagedEvent | ConversionEvent | AnswerEvent | UnlockEvent | InviteEvent;

/** What can happen. */
export type EventType = DarkSocialEvent['type'];

/** Whether the event is the page's own arrival or visit: no click caused it, and the page stays. */
export const isLanding = ({type}: DarkSocialEvent): boolean => type === 'arrival' || type === 'visit';

type Own<Event> = Event extends EventBase ? Partial<Omit<Event, keyof EventBase>> : never;
type All<Union> = (Union extends unknown ? (part: Union) => void : never) extends (all: infer Both) => void
  ? Both
  : never;

/** An event with the fields of all types as optional ones, for code that reads whichever is there. Every {@link DarkSocialEvent} is one. */
export type AnyEvent = EventBase & {type: EventType} & All<Own<DarkSocialEvent>>;

/** Sends events to an analytics backend. */
export interface Sink {
  /** Shown in errors. */
  name: string;
  /**
   * Name and destination, such as `endpoint:/events`. Of several sinks with one key a page keeps the first. Without a key only the
   * same object counts as the same sink.
   */
  key?: string;
  /** Sends one event. If it throws or rejects, `dark-social-error` is dispatched on the document; nothing else is affected. */
  send(event: DarkSocialEvent): void | Promise<void>;
  /** Removes its listeners and timers. Called by `reset()`, not when the sink is removed, since it may be added again. */
  close?(): void | Promise<void>;
}

/** A sink, or just its function. */
export type SinkLike = Sink | ((event: DarkSocialEvent) => unknown);

/** The detail of `dark-social-before-share`. */
export interface ShareDetail {
  /** The channel's id. */
  channel: string;
  /** The link's token. */
  token?: string;
  /** The link. */
  url: string;
}

/** The detail of `dark-social-goal`. */
export interface GoalDetail {
  /** The goal's name or id; empty where it has none. */
  name: string;
  /** How far it is. */
  value: number;
  /** What was to be reached. */
  target: number;
}

/** The detail of `dark-social-error`. */
export interface ErrorDetail {
  /** What was thrown. */
  error: unknown;
  /** The name of the sink that failed; missing where an element could not make its link. */
  sink?: string;
  /** The event that the sink was given. */
  event?: DarkSocialEvent;
}

/** The events that elements dispatch. They bubble to the document and the window. */
export interface ElementEvents {
  'dark-social-before-share': CustomEvent<ShareDetail>;
  'dark-social-share': CustomEvent<ShareEvent>;
  'dark-social-answer': CustomEvent<AnswerEvent>;
  'dark-social-goal': CustomEvent<GoalDetail>;
  'dark-social-unlock': CustomEvent<UnlockEvent>;
  'dark-social-invite': CustomEvent<InviteEvent>;
  'dark-social-error': CustomEvent<ErrorDetail>;
}

/** The events of the page itself, dispatched on the document; they bubble to the window. */
interface PageEvents {
  'dark-social-arrival': CustomEvent<ArrivalEvent>;
  'dark-social-visit': CustomEvent<VisitEvent>;
}

/* eslint-disable @typescript-eslint/no-empty-object-type -- they add to interfaces of TypeScript's own */
declare global {
  // Of elements, the document and the window.
  interface GlobalEventHandlersEventMap extends ElementEvents {}
  interface ShadowRootEventMap extends ElementEvents {}
  interface DocumentEventMap extends PageEvents {}
  interface WindowEventMap extends PageEvents {}
}
