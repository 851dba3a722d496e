// The options of a page, as `configure()`, the script's `data-*` attributes and `darkSocialConfig` take them.

import type {Channel} from './channel.js';
import type {Arrival} from './arrival.js';
import type {DarkSocialEvent, SinkLike} from './event.js';
import type {Locale} from '../locales/locale.js';
import type {CleanOptions, LinkOptions} from './link.js';
import type {Shorten} from './prepared-link.js';

/** Whether events may leave the page and links may bear tokens. */
export type Consent = 'granted' | 'pending' | 'denied';

/** What a page can set. Everything has a default; all can be set again at run time. */
export interface Options extends CleanOptions, Pick<LinkOptions, 'campaign' | 'content' | 'placement' | 'utm'> {
  /** Whether links bear a token; `false` decorates with UTM alone. Default `true`. */
  tokens?: boolean;
  /** What is taken off the page's own address: our token (default), our UTM parameters too, or nothing. */
  clean?: 'token' | 'utm' | 'none';
  /** `pending` holds events in memory, `denied` drops them; in both, links bear no token. Default `granted`. */
  consent?: Consent;
  /** `session` keeps the arrival's token for the tab, in `sessionStorage`. Default `none`. */
  storage?: 'none' | 'session';
  /** Whether a page in a frame counts its arrivals. Default `false`. */
  frames?: boolean;
  /** Query keys that stay in the addresses of events, where they name the page (`id`). Default: none. */
  keepQuery?: readonly string[];
  /** Short links, made ahead of the click: `shortLinks(…)` from `dark-social/shorteners`. Default: none. */
  shorten?: Shorten;
  /** Sinks to add: they get what already happened on this page too. */
  sinks?: readonly SinkLike[];
  /** Channels that elements may name beside those of the package. */
  channels?: readonly Channel[];
  /** Languages that elements speak beside English and French. */
  locales?: readonly Locale[];
  /** Called once, when the page's arrival counts. */
  onArrival?: (arrival: Arrival, event: DarkSocialEvent) => unknown;
}
