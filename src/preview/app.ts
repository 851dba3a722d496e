// What an app's file holds.

import type {Limit} from './cut.js';
import type {Page} from './page/page.js';
import type {Basis, Card, Problem} from './preview.js';

/** One thing that an app does, for docs/previews.md. */
export interface Rule {
  /** A sentence. */
  text: string;
  /** If it is known otherwise than the app's rules in general. */
  basis?: Basis;
  /** If it was read elsewhere. */
  source?: string;
  /** Whether the page's text does not tell if it is kept: then it is one of the answer's `unchecked`. */
  isUnchecked?: boolean;
}

/** What an app makes of a page. */
export interface Shown {
  /** Absent if it shows the plain link. Its texts are whole: they are cut by the app's `limits`. */
  card?: Card;
  problems?: Problem[];
}

/** An app that shows previews of links. */
export interface App {
  /** Lower case: `whatsapp`. */
  id: string;
  name: string;
  basis: Basis;
  /** Where the rules were read, with a commit or date. */
  source: string;
  /** So many bytes of the page are read; default: all. */
  bytes?: number;
  limits?: {title?: Limit; description?: Limit; siteName?: Limit};
  /** What it never shows, and so never misses. */
  shows?: {title?: false; description?: false; image?: false};
  rules: readonly Rule[];
  /** Says what is shown, by the app's own rules. Must not throw, whatever the page holds. */
  show(page: Page): Shown;
}
