// How the addresses of the channels beside the usual ones are read, each after the service's own page or code.

import {messengers} from './forms/messengers.js';
import {networks} from './forms/networks.js';
import {tools} from './forms/tools.js';

/** One form of a channel's address. */
export interface Form {
  /** What the address begins with, its `?` or `#` included; all of it where it takes nothing. */
  begins: string;
  /** The parameter that has the link alone. */
  link?: string;
  /** The parameter that has the text alone. */
  text?: string;
  /** The parameter that has the title, in one line. */
  title?: string;
  /** The parameter that has text and link: the link is the last line. */
  message?: string;
  /** A parameter that has the link once more. */
  linkAgain?: string;
  /** Leaves the text out where it only repeats the title. */
  saysOnce?: true;
  /** The words that must arrive, where they are not the text. */
  words?: (content: {title: string; text: string}) => string;
  /** The parameter that has a mail's body: text and link in lines of CRLF, with an empty one between. */
  mail?: string;
  /** The body is HTML. */
  html?: boolean;
  /** How long the address may be; title and text may have been cut to it. */
  maxLength?: number;
  /** Parameters with a value that never changes. */
  fixed?: Readonly<Record<string, string>>;
  /** Counts what arrived as the service does, and throws above its limit; where given, the text may have been cut. */
  count?: (text: string, link: string) => void;
}

/** The form of a channel in each place, by the place's name; one form where it is the same everywhere. */
export type Forms = Readonly<Record<string, Form | Readonly<Record<string, Form | undefined>>>>;

export const forms: Forms = {...messengers, ...networks, ...tools};
