// What you can have: functions and types. Importing registers nothing and touches no page.

export {createShare} from './channels/create-share.js';
export type {ChannelId} from './core/token/channel-codes.js';
export {readArrival, type Arrival} from './core/link/read-arrival.js';
export type {Channel, Environment, Icon, Outcome, ShareContent} from './core/channel.js';
export {addSink, configure, onArrival} from './core/configure.js';
export {trackConversion} from './core/page/track-conversion.js';
export {readEnvironment} from './core/page/environment.js';
export type {
  AnswerChoice,
  AnswerEvent,
  AnyEvent,
  ArrivalEvent,
  ConversionEvent,
  DarkSocialEvent,
  EngagedEvent,
  ErrorDetail,
  EventBase,
  EventType,
  InviteEvent,
  GoalDetail,
  ShareDetail,
  ShareEvent,
  Sink,
  SinkLike,
  UnlockEvent,
  VisitEvent,
  VisitSource,
} from './core/events/event.js';
export {cleanUrl} from './core/link/clean-url.js';
export {decorateUrl} from './core/link/decorate-url.js';
export type {CleanOptions, LinkOptions, ParamInPlace, ParamRule, UtmTemplate} from './core/link/link-options.js';
export {encodeMessage, linkForText} from './core/link/message.js';
export type {Consent, Options} from './core/options/options.js';
export {pageUrl} from './core/link/page-url.js';
export type {Locale} from './locales/locale.js';
export type {PreparedLink, Shorten} from './core/share/prepared-link.js';
export {isRobot} from './core/page/bot.js';
export {reset} from './core/reset.js';
export type {Share, ShareRequest} from './core/share/create-share.js';
export type {TokenSource} from './core/token/token-source.js';
export {tokenId, mintToken, parseToken, type Token} from './core/token/token.js';
export type {Tracker} from './core/events/tracker.js';
export {tracker} from './core/page/page-state.js';
export type {VisitOptions, VisitWeights} from './visits/visit.js';
export {version} from './version.js';
