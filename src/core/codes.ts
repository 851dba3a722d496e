// The register of channel codes: what two characters of a token mean. A code is never reused and never changed.

/** Codes that this version knows, each with the channel's id, as analytics sees it. */
export const channelIds: Record<string, string> = {
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

/** Makes a channel's code readable in tokens: the site's own (`x?`), or one that is imported apart. */
export function registerCode({code, id}: {code: string; id: string}): void {
  channelIds[code] ??= id;
}
