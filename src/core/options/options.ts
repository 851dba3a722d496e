// The options of a page, as `configure()`, the script's `data-*` attributes and `darkSocialConfig` take them.

import type {Channel} from '../channel.js';
import type {Arrival} from '../link/read-arrival.js';
import type {ArrivalEvent, SinkLike} from '../events/event.js';
import type {Falsy} from '../events/sinks.js';
import type {Locale} from '../../locales/locale.js';
import type {VisitOptions} from '../../visits/visit.js';
import type {CleanOptions, LinkOptions} from '../link/link-options.js';
import type {Shorten} from '../share/prepared-link.js';

/** Whether events may leave the page and links may bear tokens. */
export type Consent = 'granted' | 'pending' | 'denied';

/** What a page can set. Everything has a default; all can be set again at run time. */
export interface Options extends CleanOptions, Pick<LinkOptions, 'campaign' | 'content' | 'placement' | 'utm'> {
  /** Whether links bear a token; `false` decorates with UTM alone. Default `true`. */
  tokens?: boolean | undefined;
  /** What is taken off the page's own address: our token (default), our UTM parameters too, or nothing. */
  clean?: 'token' | 'utm' | 'none' | undefined;
  /**
   * `pending` holds events in memory, `denied` drops them; in both, links bear no token. Default `granted`; a value that is none
   * of the three counts as `pending`.
   */
  consent?: Consent | undefined;
  /** `session` keeps the arrival's token for the tab, in `sessionStorage`. Default `none`. */
  storage?: 'none' | 'session' | undefined;
  /** Whether a page in a frame counts its arrivals. Default `false`. */
  frames?: boolean | undefined;
  /**
   * Whether arrivals and visits of driven browsers (`navigator.webdriver`: tests, monitors, scrapers) count. Default `false`.
   */
  countAutomated?: boolean | undefined;
  /**
   * Whether ready sinks take visits without a token to their vendors, where each makes one more event a landing; sinks of one's
   * own get them always. Default `false`.
   */
  visitsToVendors?: boolean | undefined;
  /** Which pages are reached by habit, and how dark visits are weighed. */
  visitRules?: Pick<VisitOptions, 'direct' | 'weights'> | undefined;
  /** Whether an arrival that was read, not just glanced at, makes an event `engaged`. Default `true`. */
  engaged?: boolean | undefined;
  /** How long a page must have been in view for that, s. Default 15. */
  engagedSeconds?: number | undefined;
  /** How far down it must have been scrolled for that, %. Default 50. */
  engagedScroll?: number | undefined;
  /** Whether the address bar bears a token of its own, so that an address copied by hand is recognised. Default `false`. */
  addressBar?: boolean | undefined;
  /**
   * Whether a link is appended to passages that readers copy: `true`, or the words around it (`Read more: {}`). Default `false`.
   */
  copies?: boolean | string | undefined;
  /** Query keys that stay in the addresses of events, where they name the page (`id`). Default: none. */
  keepQuery?: readonly string[] | undefined;
  /** Short links, made ahead of the click: `shortLinks(…)` from `dark-social/shorteners`. Default: none. */
  shorten?: Shorten | undefined;
  /**
   * Sinks to add, each once: they get what already happened on this page too. Falsy entries are ignored, and those that an
   * earlier call has added stay, also with `sinks: []`; `addSink()` returns a function that removes one.
   */
  sinks?: readonly (SinkLike | Falsy)[] | undefined;
  /** Channels that elements may name beside those of the package. */
  channels?: readonly Channel[] | undefined;
  /** Languages that elements speak beside English and French. */
  locales?: readonly Locale[] | undefined;
  /** Called once, when the page's arrival counts. */
  onArrival?: ((arrival: Arrival, event: ArrivalEvent) => unknown) | undefined;
}
