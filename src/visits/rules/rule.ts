// What one row of the rules holds.

import type {VisitSource} from '../visit.js';

/** How visits from one app or site show. All texts are in lower case. */
export interface VisitRule {
  /** The app's name in events, and the id of the channel that its tokens name. Without it, the app is the referrer's host. */
  app?: string;
  /** What its own browser has in the user agent or leaves in the window. */
  userAgents?: readonly (string | RegExp)[];
  /**
   * Hosts of its referrers, with their subdomains; a `=` at the start leaves the subdomains out, `.*` at the end stands for any
   * country's ending (`.de`, `.co.uk`). The longest host that fits counts: `mail.google.com` before `google.com`.
   */
  hosts?: readonly string[];
  /** Its Android packages, with those whose names begin alike. A host covers the package of its own name (`slack.com`: `com.slack`). */
  packages?: readonly string[];
  /** A pattern for hosts of referrers, tried where no host fits. */
  hostPattern?: RegExp;
  /** How parameters of the landing's address begin, as `name=value`, decoded. */
  params?: readonly string[];
  /** From 0 to 1. Default: 0.95 for an app's browser or a referrer, 0.9 for a parameter. */
  confidence?: number;
  /** Whether the compact edition in `dark-social.min.js` knows it too. */
  compact?: true;
}

/** A rule with the source that its list is for. */
export interface SourcedRule extends VisitRule {
  source: VisitSource;
}
