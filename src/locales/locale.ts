// What a locale holds: the words of the elements. A new one is a file with such an object.

import type {Channel, ChannelWords} from '../core/channel.js';
import type {AnswerChoice} from '../core/events/event.js';
import type {ReportWords} from './report-words.js';

/** The words of one language. `{}` stands for a channel's name, unless the comment says otherwise. */
export interface Locale {
  /** BCP 47 tag: `fr`, `pt-BR`, `zh-Hant`. The most specific locale that fits the nearest `lang` is used. */
  code: string;
  /** Name of a group of buttons, for screen readers. */
  shareGroup: string;
  /** Name of a button, for screen readers and tooltips. */
  shareOn: string;
  /** Names of channels that are not brands, by id. */
  channelNames: Record<string, string>;
  /** Names of buttons for which `shareOn` will not do, by the channel's id. */
  channelLabels: Record<string, string>;
  /** Shown when the link was copied. */
  linkCopied: string;
  /** Shown when the link was copied for an app that opens without it. */
  linkCopiedForApp: string;
  /** The same for channels for which `linkCopiedForApp` will not do, by id. */
  linkCopiedForChannel: Record<string, string>;
  /** Shown above the link when it could not be copied. */
  copyManually: string;
  /** Added to a passage that was copied; `{}` stands for the link. */
  readMore: string;
  /** Words of `<dark-social-selection>`. Default: French for `fr`, English for other languages. */
  selection?: Partial<SelectionWords>;
  /** Words of `<dark-social-ask>`. Default: French for `fr`, English for other languages. */
  ask?: Partial<Omit<AskWords, 'answers'>> & {answers?: Partial<AskWords['answers']>};
  /** Words of `<dark-social-gate>`. Default: French for `fr`, English for other languages. */
  gate?: {[Key in keyof GateWords]?: GateWords[Key] extends string ? string : Partial<GateWords[Key]>};
  /** Words of `<dark-social-goal>`. Default: French for `fr`, English for other languages. */
  goal?: Partial<Omit<GoalWords, 'progress' | 'reached'>> & {
    progress?: Partial<GoalWords['progress']>;
    reached?: Partial<GoalWords['reached']>;
  };
  /** Words of `<dark-social-invite>`. Default: French for `fr`, English for other languages. */
  invite?: Partial<InviteWords>;
  /** Words of `<dark-social-report>`. Default: French for `fr`, English for other languages. */
  report?: Partial<ReportWords>;
  /** Words of `<dark-social-qr>`. Default: French for `fr`, English for other languages. */
  qr?: Partial<QrWords>;
}

/** Words of `<dark-social-selection>`. */
export interface SelectionWords {
  /** How a passage is quoted; `{}` stands for the passage. */
  quote: string;
  /** Name of the bar at a passage, for screen readers. */
  label: string;
  /** Announced by screen readers when the bar appears. */
  hint: string;
}

/** Words of `<dark-social-ask>`. */
export interface AskWords {
  question: string;
  /** What the buttons say. `friend`: a message from somebody; `typed`: an address typed or a bookmark. */
  answers: Record<Exclude<AnswerChoice, 'none'>, string>;
  /** Name of the button that closes the question, for screen readers and as its tooltip. */
  dismiss: string;
  /** Shown, and announced, after an answer. */
  thanks: string;
}

/** Words of `<dark-social-gate>`. */
export interface GateWords {
  /** What stands above a locked gate, by the condition that is missing. */
  titles: Record<'friend' | 'shares' | 'goal' | 'from' | 'until', string>;
  /**
   * How to get in. `{}` stands in `shares` for a number of channels, in `from` and `until` for a date. `share`: by any one channel.
   */
  hints: Record<'friend' | 'shares' | 'share' | 'goal' | 'from' | 'until', string>;
  /** The conditions of a gate that has several. `{value}` and `{target}` stand for numbers of channels, `{}` for a date. */
  steps: Record<'friend' | 'shares' | 'goal' | 'from' | 'until', string>;
  /** Why a visitor's link does not open, and what to do. */
  problems: Record<
    | 'unsigned'
    | 'damaged'
    | 'invalid'
    | 'expired'
    | 'used-up'
    | 'too-deep'
    | 'too-many'
    | 'ended'
    | 'other-link'
    | 'offline'
    | 'failed'
    | 'blocked',
    string
  >;
  /** Shown while the server is asked, or the page starts. */
  checking: string;
  /** Said of each condition that holds, by screen readers. */
  done: string;
  /** The button that asks once more. */
  retry: string;
  /** Announced to screen readers when the gate opens. */
  opened: string;
  /** Above a code that the visitor gets. */
  code: string;
  /** The button that copies it, and what it says afterwards. */
  copy: string;
  copied: string;
}

/** Words of `<dark-social-qr>`. */
export interface QrWords {
  /** What a screen reader says of the code; `{}` stands for the address. */
  image: string;
  /** Names of the buttons, which show the format alone. */
  svg: string;
  png: string;
  /** Shown, and announced, when a file could not be made. */
  failed: string;
}

/** Words for each plural form that a language has (`Intl.PluralRules`); `other` for those that are missing. */
export type PluralWords = Partial<Record<Intl.LDMLPluralRule, string>> & {other: string};

/** What a goal counts. */
export type GoalUnit = 'arrivals' | 'shares' | 'channels';

/** Words of `<dark-social-goal>`. `{value}` and `{target}` stand for the numbers. */
export interface GoalWords {
  /** Name of the progress bar, for screen readers. */
  label: string;
  /** On the way; the plural form is that of the target. */
  progress: Record<GoalUnit, PluralWords>;
  /** When the goal is reached; the plural form is that of the value. */
  reached: Record<GoalUnit, PluralWords>;
  /** Where nobody knows yet how many friends came. */
  unknown: string;
}

/** Words of `<dark-social-invite>`. `{}` stands for the service or, where it is unknown, for the link's host. */
export interface InviteWords {
  /** A group, a server, a workspace. */
  join: string;
  /** A channel or an official account, where one reads. */
  follow: string;
  /** The address does not tell what it leads to. */
  find: string;
  /** A page that answers messages. */
  write: string;
  /** Opens the QR code. */
  scan: string;
  /** What the QR code is, for screen readers. */
  code: string;
  /** Shown where the QR code could not be drawn. */
  failed: string;
}

/** Puts a name or a link in place of `{}`, whatever characters it has. */
export const fillIn = (words: string, value: string): string => words.replace('{}', () => value);

/** The channel's own words in a language. */
export const channelWords = ({words}: Channel, {code}: Locale): ChannelWords | undefined =>
  words?.[code] ?? words?.[code.split('-')[0]] ?? words?.en;
