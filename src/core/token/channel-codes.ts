// The register of channel codes, the two characters of a token that name its channel. A code is never reused and never changed. Here
// are those of the usual channels, apart from these, so that tokens can be read without them; other channels have theirs in their file.

import type {Channel} from '../channel.js';

/** A channel as tokens and links need it. */
export interface ChannelEntry {
  id: string;
  code: string;
  /** `utm_source`, if it differs from the id. */
  utm?: string | undefined;
  /** Links of networks have a `utm_medium` of their own. */
  kind?: Channel['kind'] | undefined;
}

/** Marks a channel whose code is one of the package's, in every copy of the library. */
const reserved = Symbol.for('dark-social.reserved-code');

/** Defines a channel of the package that is not in the register below. Its code does not begin with `x`, as those of sites do. */
export function defineChannel(channel: Channel): Channel {
  registerCode(channel);
  return {...channel, [reserved]: true} as Channel;
}

/** Whether tokens may hold a channel's code: it is one of the package's, or begins with `x`, and it is no other channel's. */
export const hasOwnCode = (channel: Channel): boolean => {
  const {code, id} = channel;
  const known = channelByCode[code];
  return known ? known.id === id : reserved in channel || /^x[\da-hjkmnp-tv-z]$/.test(code);
};

/** The usual channels, in the order in which a bar shows them, and what has a code but no file among the usual ones. */
export const register = [
  {code: 'wa', id: 'whatsapp'},
  {code: 'ms', id: 'messenger'},
  {code: 'tg', id: 'telegram'},
  {code: 'sm', id: 'sms', utm: 'sms_share'},
  {code: 'em', id: 'email', utm: 'mailto'},
  {code: 'cp', id: 'copy'},
  {code: 'nt', id: 'native'},
  {code: 'qr', id: 'qr'},
  {code: 'ab', id: 'address-bar'},
  {code: 'tx', id: 'text-selection'},
] as const satisfies ChannelEntry[];

/** The id of a channel: one of the package's, or the site's own. */
export type ChannelId = (typeof register)[number]['id'] | (string & {});

/**
 * The channels by code. The site's own are added when it configures them, so that the public `parseToken()` and `decorateUrl()`,
 * which are called without options, know them, too.
 */
export const channelByCode: Record<string, ChannelEntry> = Object.fromEntries(
  register.map((entry) => [entry.code, entry]),
);

/** Finds a channel by its id or code. */
export const findChannel = (name: string): ChannelEntry | undefined =>
  Object.values(channelByCode).find(({id, code}) => id === name || code === name);

/** Adds a channel that is not in the register: the site's own (`x?`), or one that is imported separately. */
export function registerCode({code, id, utm, kind}: ChannelEntry): void {
  channelByCode[code] ??= {code, id, utm, kind};
}

/** Removes the channels that were added. */
export function forgetCodes(): void {
  for (const code of Object.keys(channelByCode)) {
    if (!register.some((entry) => entry.code === code)) delete channelByCode[code];
  }
}
