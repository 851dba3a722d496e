// Identifies the client of a request by the address that the server or a proxy reports.

/** How many characters of a key are read: an address with zone and port has fewer. */
const maxLength = 100;

/** The eight groups of an IPv6 address, or `undefined` for any other text. */
function groupsOf(address: string): string[] | undefined {
  if (!address.includes(':') || !URL.canParse(`http://[${address}]/`)) return;
  // `URL` normalizes it: lower case, no leading zeros, the longest run of zeros as `::`, no dotted end.
  const [start, end] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const first = start ? start.split(':') : [];
  const last = end ? end.split(':') : [];
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}

/** The IPv4 address in the last two groups of an IPv6 address. */
const dotted = (groups: string[]): string =>
  groups
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');

/**
 * The key that stands for a client's address: without port and zone; for IPv6 the /64 network, which one household or machine has;
 * for an IPv4 address in IPv6 (`::ffff:192.0.2.1`, or NAT64) the IPv4 address. A key that is no address stays as it is.
 */
export function clientKey(key: string): string {
  const text = key.slice(0, maxLength).replaceAll('"', '').trim();
  const inBrackets = /^\[([^\]]*)\]/.exec(text)?.[1];
  const [address] = (inBrackets ?? text).split('%');
  const withoutPort = address.replace(/:\d*$/, '');
  if (/^\d+\.\d+\.\d+\.\d+$/.test(withoutPort)) return withoutPort;
  const groups = groupsOf(address) ?? groupsOf(withoutPort);
  if (!groups) return inBrackets ?? text;
  const prefix = groups.slice(0, 6).join(':');
  if (prefix === '0:0:0:0:0:ffff' || prefix === '64:ff9b:0:0:0:0') return dotted(groups.slice(6));
  return groups.slice(0, 4).join(':') + '::/64';
}
