// The register of channel codes: what two characters of a token mean. A code is never reused and never changed.

/** What the core must know of a channel. */
export interface ChannelEntry {
  id: string;
  code: string;
  /** `utm_source`, where the id would mislead. */
  utm?: string;
}

const entries = [
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
export type ChannelId = (typeof entries)[number]['id'] | (string & {});

/** The channels whose codes this page can read, by code. */
export const channelByCode: Record<string, ChannelEntry> = Object.fromEntries(
  entries.map((entry) => [entry.code, entry]),
);

/** The channel of an id or a code. */
export const findChannel = (name: string): ChannelEntry | undefined =>
  Object.values(channelByCode).find(({id, code}) => id === name || code === name);

/** Makes a channel's code readable in tokens: the site's own (`x?`), or one that is imported apart. */
export function registerCode({code, id, utm}: ChannelEntry): void {
  channelByCode[code] ??= {code, id, utm};
}

/** Forgets the codes that the page registered. */
export function forgetCodes(): void {
  for (const code of Object.keys(channelByCode)) {
    if (!entries.some((entry) => entry.code === code)) delete channelByCode[code];
  }
}
