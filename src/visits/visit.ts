// What is known of a visit, and what is said of it.

import {omitUndefined} from '../core/utils/omit-undefined.js';
import type {VisitSource} from '../core/events/event.js';
import type {CleanOptions} from '../core/link/link-options.js';

export type {VisitSource};

/** What the browser knows beside address, referrer and user agent: plain data, so that a server can use it too. */
export interface VisitHints {
  /** Names of window properties that an app puts there; only `TelegramWebviewProxy` and its like mean something. */
  globals?: readonly string[] | undefined;
  /** Names in `navigator.userAgentData.brands`; `Android WebView` means something. */
  brands?: readonly string[] | undefined;
  /** Whether the page runs as an installed app (`display-mode: standalone`). */
  standalone?: boolean | undefined;
  /** Whether the device is a phone or a tablet; default: what the user agent says. */
  mobile?: boolean | undefined;
  /** When the page was published (`article:published_time`): ISO 8601, or milliseconds since 1970. */
  published?: string | number | undefined;
  /** The time now, in milliseconds since 1970; default: the clock. */
  now?: number | undefined;
  /** `navigator.webdriver`. */
  webdriver?: boolean | undefined;
}

/** One visit, as the browser or a server saw it. */
export interface VisitInput {
  /** The landing's address, before anything was taken off it. */
  url: string;
  /** `document.referrer`, or the header `Referer`. */
  referrer?: string | undefined;
  /** `navigator.userAgent`, or the header `User-Agent`. */
  userAgent?: string | undefined;
  hints?: VisitHints | undefined;
}

/** The judgement. */
export interface Visit {
  source: VisitSource;
  /** `whatsapp`, `gmail`, `google` …; of a referral its host without `www.`, or the Android app's package. */
  app?: string;
  /** From 0 to 1. Of signs: how far they are to be trusted; of `dark` and `direct`: a judgement, by {@link VisitWeights}. */
  confidence: number;
  /** What it was concluded from, the deciding one first. */
  reasons: string[];
}

/**
 * How `dark` and `direct` are weighed. These numbers are judgement, not measurement: set them where you know better.
 */
export interface VisitWeights {
  /** Where the score of `dark` starts. Default 0.5. */
  deep: number;
  /** Three or more parts, or a last part that nobody types: 12 characters with a hyphen, or three digits. Default +0.15. */
  long: number;
  /** Phone or tablet. Default +0.1. */
  mobile: number;
  /** Published in the last seven days: too new to be bookmarked or completed while typing. Default +0.1. */
  fresh: number;
  /** A webview without a name: it has no address bar. Default +0.25. */
  webview: number;
  /** The query holds state that a bookmark keeps (`?tab=`, `?sort=`). Default −0.2. */
  state: number;
  /** The score of `dark` for a path of one short part (`/pricing`), which is `direct`. Default 0.3. */
  short: number;
  /** The most that `dark` is held for. Default 0.85. */
  cap: number;
  /** The least. Default 0.3. */
  floor: number;
  /** How sure `direct` is on the home page and on pages that `direct` lists. Default 0.8. */
  home: number;
  /** How sure `direct` is in an installed app. Default 0.9. */
  standalone: number;
}

/** What a site can set. */
export interface VisitOptions extends Pick<CleanOptions, 'param' | 'utm'> {
  /**
   * Pages that people type or bookmark, such as section fronts: a path (`/politics`; a slash at its end does not matter), or an
   * expression for the decoded path (`/^\/(news|sport)\//`). Without a source, they are `direct`.
   */
  direct?: readonly (string | RegExp)[] | undefined;
  /** Weights that differ from the defaults. */
  weights?: Partial<VisitWeights> | undefined;
}

/** `classifyVisit` of one edition or the other. */
export type Classifier = (visit: VisitInput, options?: VisitOptions) => Visit;

/** Makes a visit; an empty app is left out. */
export const createVisit = (source: VisitSource, confidence: number, reasons: string[], app?: string): Visit =>
  omitUndefined<Visit>({source, app: app || undefined, confidence: +confidence.toFixed(2), reasons});
