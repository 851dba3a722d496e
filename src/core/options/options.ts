// The options of a page, for `configure()`, the script's `data-*` attributes and `darkSocialConfig`.

import type {Channel} from '../channel.js';
import type {Arrival} from '../link/read-arrival.js';
import type {ArrivalEvent, SinkLike} from '../events/event.js';
import type {Falsy} from '../events/sinks.js';
import type {Locale} from '../../locales/locale.js';
import type {VisitOptions} from '../../visits/visit.js';
import type {CleanOptions, LinkOptions} from '../link/link-options.js';
import type {MessageTemplates} from '../share/message-template.js';
import type {Shorten} from '../share/prepared-link.js';

/** Whether events may be sent and links may carry tokens. */
export type Consent = 'granted' | 'pending' | 'denied';

/** The options of a page. All have defaults, and all can be changed at run time. */
export interface Options extends CleanOptions, Pick<LinkOptions, 'campaign' | 'content' | 'placement' | 'utm'> {
  /**
   * Whether links carry a token; `false`: UTM parameters only; `always`: also while consent is pending or denied, for pages that open by a
   * friend's link. Default `true`.
   */
  tokens?: boolean | 'always' | undefined;
  /** What is removed from the page's own URL: our token (default), our UTM parameters too, or nothing. */
  clean?: 'token' | 'utm' | 'none' | undefined;
  /**
   * `pending` holds events in memory, `denied` drops them; in both, links carry no token, unless `tokens` is `always`. Default `granted`; any other value counts as
   * `pending`.
   */
  consent?: Consent | undefined;
  /** `session` keeps the arrival's token in `sessionStorage`, for the tab. Default `none`. */
  storage?: 'none' | 'session' | undefined;
  /** Whether arrivals and visits count in frames. Default `false`. */
  frames?: boolean | undefined;
  /**
   * Whether arrivals and visits of driven browsers (`navigator.webdriver`: tests, monitors, scrapers) count. Default `false`.
   */
  countAutomated?: boolean | undefined;
  /**
   * Whether ready sinks send visits without a token to their vendors, which makes one more event per landing. Your own sinks always get
   * them. Default `false`.
   */
  visitsToVendors?: boolean | undefined;
  /** Which pages people type or bookmark, and the weights for dark visits. */
  visitRules?: Pick<VisitOptions, 'direct' | 'weights'> | undefined;
  /** Whether an arrival whose page was read emits `engaged`. Default `true`; from npm after `trackVisits()`. */
  engaged?: boolean | undefined;
  /** How long the page must have been visible for that, s. Default 15. */
  engagedSeconds?: number | undefined;
  /** How far down it must have been scrolled for that, %. Default 50. */
  engagedScroll?: number | undefined;
  /**
   * Whether the address bar shows a token, so that a URL that is copied by hand is recognised. Default `false`; from npm with
   * `trackVisits()`.
   */
  addressBar?: boolean | undefined;
  /**
   * Whether a link is appended to passages that visitors copy: `true`, or the words around it (`Read more: {}`). Default `false`; from
   * npm with `trackVisits()`.
   */
  copies?: boolean | string | undefined;
  /** Query keys that stay in the URLs of events, because they name the page (`id`). Default: none. */
  keepQuery?: readonly string[] | undefined;
  /** Short links, fetched before the click: `shortLinks(…)` from `dark-social/shorteners`. Default: none. */
  shorten?: Shorten | undefined;
  /**
   * Sinks to add, each once; this page's events so far are replayed to them. Falsy entries are ignored. Sinks from earlier calls stay,
   * also with `sinks: []`; `addSink()` returns a function that removes one.
   */
  sinks?: readonly (SinkLike | Falsy)[] | undefined;
  /**
   * What messages say: `{title}: {url}`, or a list of templates for channels and languages. Default: the text, then the link.
   */
  message?: MessageTemplates | undefined;
  /** Ids of channels to leave out wherever they are named. Default: none. */
  channelsOff?: readonly string[] | undefined;
  /**
   * Channels by id that changed since this version was published: `false` leaves one out; `{href}` is its new address, an `https:`
   * template in which `{url}`, `{text}` and `{title}` are filled in, percent-encoded.
   */
  channelOverrides?: Readonly<Record<string, false | {href: string}>> | undefined;
  /** Channels that elements can then name: your own, or those of `dark-social/channels`. Later ones of the same id take their place. */
  channels?: readonly Channel[] | undefined;
  /** Further languages for elements, beside English and French: objects of the type `Locale`, such as `{code: 'de', …}`. */
  locales?: readonly Locale[] | undefined;
  /** Called once, when the page's arrival counts. */
  onArrival?: ((arrival: Arrival, event: ArrivalEvent) => unknown) | undefined;
}
