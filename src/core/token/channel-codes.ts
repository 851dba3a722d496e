// The register of channel codes, the two characters of a token that name its channel. A code is never reused and never changed. Apart
// from the channels, so that tokens can be read without them.

/** A channel as tokens and links need it. */
export interface ChannelEntry {
  id: string;
  code: string;
  /** `utm_source`, if it differs from the id. */
  utm?: string;
}

/** In the order in which a bar shows the channels. */
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
export function registerCode({code, id, utm}: ChannelEntry): void {
  channelByCode[code] ??= {code, id, utm};
}

/** Removes the channels that were added. */
export function forgetCodes(): void {
  for (const code of Object.keys(channelByCode)) {
    if (!register.some((entry) => entry.code === code)) delete channelByCode[code];
  }
}
