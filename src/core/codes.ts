// The register of channel codes: what two characters of a token mean. A code is never reused and never changed.

/** Codes of the package, each with the channel's id, as analytics sees it. */
const ownIds: Record<string, string> = {
  wa: 'whatsapp',
  ms: 'messenger',
  tg: 'telegram',
  sm: 'sms',
  em: 'email',
  cp: 'copy',
  nt: 'native',
  qr: 'qr',
  ab: 'address-bar',
  tx: 'text-selection',
};

/** Codes that this page knows, also those of channels that were registered. */
export const channelIds = {...ownIds};

/** Makes a channel's code readable in tokens: the site's own (`x?`), or one that is imported apart. */
export function registerCode({code, id}: {code: string; id: string}): void {
  channelIds[code] ??= id;
}

/** Leaves the package's codes alone. */
export function forgetCodes(): void {
  for (const code of Object.keys(channelIds)) if (!(code in ownIds)) delete channelIds[code];
}
