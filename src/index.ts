// What you can have: functions and types. Importing registers nothing and touches no page.

export {createShare} from './channels/create-share.js';
export type {ChannelId} from './core/codes.js';
export {readArrival, type Arrival} from './core/arrival.js';
export type {Channel, Environment, Icon, Outcome, ShareContent} from './core/channel.js';
export {addSink, configure, onArrival} from './core/configure.js';
export {conversion} from './core/conversion.js';
export {readEnvironment} from './core/environment.js';
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
  ShareDetail,
  ShareEvent,
  Sink,
  SinkLike,
  UnlockEvent,
  VisitEvent,
  VisitSource,
} from './core/event.js';
export {
  cleanUrl,
  decorateUrl,
  type CleanOptions,
  type LinkOptions,
  type ParamInPlace,
  type ParamRule,
  type UtmTemplate,
} from './core/link.js';
export {encodeMessage, linkForText} from './core/message.js';
export type {Consent, Options} from './core/options.js';
export {pageUrl} from './core/page.js';
export type {PreparedLink, Shorten} from './core/prepared-link.js';
export {isRobot} from './core/robot.js';
export {reset} from './core/reset.js';
export type {Share, ShareRequest} from './core/share.js';
export {tokenId, mintToken, parseToken, type Token} from './core/token.js';
export {tracker, type Tracker} from './core/tracker.js';
export type {VisitOptions, VisitWeights} from './visits/visit.js';
export {version} from './version.js';
