// The event record that every sink gets, and what a sink is.

import type {Outcome} from './channel.js';

/** What can happen. */
export type EventType = 'share' | 'arrival' | 'visit' | 'unlock' | 'invite' | 'conversion' | 'engaged';

/**
 * Where a visit came from: an app or site of a kind; another site (`referral`); a link that the site tagged (`campaign`); nothing
 * says where from, on a page that people type or bookmark (`direct`), or on one that they reach by a link only (`dark`);
 * another page of the site (`internal`); no reader (`robot`). The last two are never sent.
 */
export type VisitSource =
  | 'messaging'
  | 'email'
  | 'social'
  | 'search'
  | 'ai'
  | 'referral'
  | 'campaign'
  | 'direct'
  | 'dark'
  | 'internal'
  | 'robot';

/** One event: plain JSON, without personal data. */
export interface DarkSocialEvent {
  /** The record's version. */
  v: 1;
  type: EventType;
  /** Random id of the event, for counting each exactly once. */
  id: string;
  /** When it happened, in ms since 1970. */
  at: number;
  /** Random id of this page load, kept in memory only: joins an arrival to what followed it. */
  visit: string;
  /** Where it happened: the canonical path and the query keys that `keepQuery` allows. */
  page: string;
  /** What was shared or landed on, cleaned likewise. */
  url?: string;
  /** Which bar: the element's `name` or id. */
  place?: string;
  /** The channel's id. */
  channel?: string;
  /** The share's token. */
  token?: string;
  /** Fingerprint of the token that this one descends from, six characters. */
  parent?: string;
  /** How many hands the link passed through, 1 to 31. */
  depth?: number;
  /** The link's campaign. */
  campaign?: string;
  /** The link's label. */
  content?: string;
  /** The campaign of the page itself. */
  pageCampaign?: string;
  /** What is known of a share. */
  outcome?: Outcome;
  /** Whether an arrival's token was whole. */
  status?: 'ok' | 'damaged';
  /** Where a visit came from. */
  source?: VisitSource;
  /** The app or site that a visit came from, where it is known: `whatsapp`; of a referral its host. */
  app?: string;
  /** How sure a visit's source is, 0 to 1. */
  confidence?: number;
  /** What a visit's source was concluded from. */
  reasons?: string[];
  /** What a conversion is called. */
  name?: string;
  /** What a conversion is worth, in the site's own unit. */
  value?: number;
  /** How long an arrival's page was in view, s. */
  seconds?: number;
  /** How far down an arrival's page was scrolled, %. */
  scroll?: number;
  /** The library's version. */
  lib: string;
}

/** Takes events to an analytics backend. */
export interface Sink {
  /** Shown in errors. */
  name: string;
  /**
   * Name and destination, such as `endpoint:/events`: of several sinks with the same key a page has only the first. Without one
   * only the very same object counts as the same sink.
   */
  key?: string;
  /** Takes one event. What it throws or rejects with becomes a `dark-social-error` on the document and disturbs nothing. */
  send(event: DarkSocialEvent): void | Promise<void>;
  /** Ends its listeners and timers. Called by `reset()`, not when the sink is removed: it may be added again. */
  close?(): void | Promise<void>;
}

/** A sink, or just its function. */
export type SinkLike = Sink | ((event: DarkSocialEvent) => unknown);

/** What `dark-social-share` tells before it acts. */
export interface ShareDetail {
  /** The channel's id. */
  channel: string;
  /** The token that the link bears. */
  token?: string;
  /** The link. */
  url: string;
}

declare global {
  interface GlobalEventHandlersEventMap {
    'dark-social-share': CustomEvent<ShareDetail>;
    'dark-social-shared': CustomEvent<DarkSocialEvent>;
  }
  interface DocumentEventMap {
    'dark-social-arrival': CustomEvent<DarkSocialEvent>;
    'dark-social-visit': CustomEvent<DarkSocialEvent>;
    'dark-social-error': CustomEvent<{error: unknown; sink?: string; event?: DarkSocialEvent}>;
  }
}
