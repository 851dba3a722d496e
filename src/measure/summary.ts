// What `createSummary()` and `summarize()` find out: plain JSON, so that it can be stored, sent and drawn anywhere.

import type {AnswerChoice, VisitSource} from '../core/events/event.js';
import type {DarkAnswer, DarkOptions} from './estimate-dark.js';

/** Options of `createSummary` and `summarize`. */
export interface SummaryOptions {
  /** Only events from this time on, in ms since 1970. */
  since?: number | undefined;
  /** Only events before this time, in ms since 1970. It is also the time that the log ends, which otherwise is its latest event. */
  until?: number | undefined;
  /** Only events of this campaign; `''` for those without one. */
  campaign?: string | undefined;
  /** Only events of this channel, by id. */
  channel?: string | undefined;
  /** Only events of this page. */
  page?: string | undefined;
  /** Minutes to add to UTC for days and hours: 60 for Central European winter time. Default 0. */
  utcOffset?: number | undefined;
  /** How long, in ms, visitors take to come and to pass a link on: younger arrivals are not counted as parents. Default 3 days. */
  window?: number | undefined;
  /** How far, in ms, a parent's first event may lie after its child's, since devices' clocks are wrong. Default 2 days. */
  clockTolerance?: number | undefined;
  /** The confidence level of intervals, between 0 and 1. Default 0.95. */
  level?: number | undefined;
  /** How many pages and campaigns are listed, the largest first; the others are added up. Default 100. */
  groups?: number | undefined;
  /**
   * How many rows are listed at most, `Infinity` for all. Where there are more, fewer pages are told apart: the others have the page
   * `null`. Default 4000, about 0.8 MB of JSON.
   */
  rows?: number | undefined;
  /** How many of the largest cascades are listed as trees, with at most 300 nodes each. Default 20. */
  trees?: number | undefined;
  /** The options of the estimate of dark visits, or false for none. */
  dark?: DarkOptions | false | undefined;
}

/** A figure with its interval, or what is missing for one. */
export type Figure =
  {status: 'ok'; value: number; low: number; high: number} | {status: 'too-few'; missing: {[what: string]: number}};

/** A share and what came of it, added up. */
export interface Counts {
  /** Share events whose outcome is `opened`, `copied` or `shared`. */
  shares: number;
  /** Share events whose outcome is `cancelled` or `failed`. */
  sharesFailed: number;
  /** Arrivals with a whole token. */
  arrivals: number;
  /** Arrivals whose token was damaged. */
  damaged: number;
  /** Of all arrivals, those by links that a scanner may have opened: something followed the token that people do not add. */
  probed: number;
  /** Arrivals by links that had been passed on: depth 2 or more. */
  onward: number;
  /** Visitors who came by a shared link and read the page. */
  engaged: number;
  /** Conversions of visitors who came by a shared link. */
  conversions: number;
  /** The value of these conversions by currency; `''` for those without one. */
  value: {[currency: string]: number};
}

/** The counts of one day, channel, campaign and page: sums of rows are the figures of any selection. */
export interface Row extends Counts {
  /** The day, in days since 1970-01-01, at `utcOffset`. */
  day: number;
  /** The channel's id; `''` where the event has none. */
  channel: string;
  /** `''` for none. */
  campaign: string;
  /** `null` for all pages that are not listed in {@link Summary.pages}. */
  page: string | null;
}

/** The figures of one channel, campaign or page. */
export interface Group extends Counts {
  /** The channel's id, the campaign or the page; `null` for all that are not listed. */
  key: string | null;
  /** How many shares there were, seen or not: `shares` divided by the rate of detection. */
  sharesEstimated: Figure;
  /**
   * Arrivals that an arrival brings, among the arrivals of the group. For channels it is the part of the arrivals that had been passed on,
   * not what they bring: a visitor may pass a link on through another channel.
   */
  k: Figure;
}

/** How many share events reach the log. */
export interface Detection {
  /** Tokens with an arrival. */
  tokens: number;
  /** Of these, the ones whose share event was seen. */
  seen: number;
  /** `seen / tokens`, with Wilson's interval. */
  rate: Figure;
}

/** One token in a cascade. */
export interface CascadeNode {
  /** The token; missing for a parent of which no event was seen. */
  token?: string;
  /** The index of its parent in the list of nodes; missing for the root. */
  parent?: number;
  channel: string;
  page: string;
  /** Its first event, in ms since 1970; missing for a parent of which no event was seen. */
  firstAt?: number;
  arrivals: number;
}

/** A cascade: a link, the links that those who came by it passed on, and so on. */
export interface CascadeTree {
  /** Tokens, with parents of which no event was seen. */
  size: number;
  /** Levels: 1 where nobody passed the link on. */
  depth: number;
  /** Tokens on the widest level. */
  breadth: number;
  /** The mean distance between two tokens (Goel et al. 2016); missing for a single one. */
  virality?: number;
  arrivals: number;
  /** Parents before their children, level by level; the first 300. */
  nodes: CascadeNode[];
}

/** All cascades, added up. */
export interface Cascades {
  count: number;
  /** Tokens that left an event. */
  tokens: number;
  /** Parents of which no event was seen, but that a token names. */
  unseen: number;
  /** Tokens whose parent is known and left an event. */
  edges: number;
  /** Tokens with several possible parents, which begin a cascade of their own. */
  ambiguous: number;
  /** Mean, lower median and maximum of tokens a cascade. */
  size: {mean: number; median: number; max: number};
  depth: {mean: number; max: number};
  breadth: {mean: number; max: number};
  /** Mean and maximum of the structural virality of cascades with two tokens or more, and how many these are. */
  virality: {mean: number; max: number; count: number};
  /** How many cascades have 1, 2, 3–4, 5–8, 9–16 … tokens: the index is the logarithm to base 2, rounded up. */
  sizes: number[];
  /** The largest ones. */
  largest: CascadeTree[];
}

/** How far links are passed on. */
export interface Passing {
  /** Arrivals that an arrival brings: above 1 a link spreads by itself. */
  k: Figure;
  /** What the interval of `k` is made of. */
  ratio: {
    /** Arrivals old enough to have brought others. */
    parents: number;
    /** Arrivals that such arrivals brought within the window. */
    children: number;
    /** Cascades, and tokens, with such arrivals. */
    cascades: number;
    tokens: number;
    /** The standard error of `children / parents`: the larger of those by cascade and by token. */
    error: number;
  };
  /** Shares that an arrival brings, seen or not. */
  passAlong: Figure;
  /** Arrivals that a share brings, seen or not. */
  arrivalsPerShare: Figure;
  /** Whether pages differ so much that one `k` for all of them says little: look at each page. */
  mixed: boolean;
}

/** Durations in ms; missing where nothing can be measured. */
export interface Times {
  /** From a share to its first arrival: the lower median. */
  toFirstArrival?: number;
  /** In how long half of a cascade's arrivals come, from its first event on: the lower median over arrivals. */
  halfLife?: number;
  /** Arrivals by hour of the week at `utcOffset`: 168 counts from Monday 0:00 on. */
  arrivalsByHour: number[];
  sharesByHour: number[];
}

/** All of a site's visits. The parts are never added up: they are not known in the same way. */
export interface Visits {
  /** Known by their token. */
  measured: number;
  /** Inferred from referrer, parameters or the browser's name: by source, without `direct` and `dark`. */
  inferred: {[source in Exclude<VisitSource, 'direct' | 'dark' | 'internal' | 'robot'>]?: number};
  /** Without a trace of where they came from. */
  unknown: {direct: number; dark: number};
  /** Inferred visits by app or site, the largest first. */
  apps: {app: string; visits: number}[];
}

/** What the events of a log come to. */
export interface Summary {
  v: 1;
  /** The options, with defaults; `until` is the end that was used. */
  options: {
    since: number | null;
    until: number | null;
    campaign: string | null;
    channel: string | null;
    page: string | null;
    utcOffset: number;
    window: number;
    clockTolerance: number;
    level: number;
  };
  /** What was read. */
  records: {
    /** Counted events. */
    events: number;
    /** Records with the id of an earlier one. */
    duplicates: number;
    /** Records that are not events. */
    skipped: number;
    /** Events that the options leave out. */
    filtered: number;
  };
  /** The first and last event, in ms since 1970; null for none. */
  firstAt: number | null;
  lastAt: number | null;
  totals: Counts;
  sharesEstimated: Figure;
  rows: Row[];
  channels: Group[];
  campaigns: Group[];
  pages: Group[];
  /** Conversions by name, the largest first. */
  conversions: {name: string; count: number; value: {[currency: string]: number}}[];
  /** Of those who read the page, the lower median of seconds and of the part scrolled, %. */
  engagement: {seconds: number; scroll: number} | null;
  /** Rates of those who arrived: read the page, converted; with Wilson's intervals. */
  rates: {engaged: Figure; converted: Figure};
  detection: Detection;
  passing: Passing;
  cascades: Cascades;
  times: Times;
  visits: Visits;
  /** How many dark visits were shared privately; missing if the options say so. */
  dark?: DarkAnswer;
  /** Answers to `<dark-social-ask>`. */
  answers: {[answer in AnswerChoice]: number};
}
