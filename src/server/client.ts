// Which client a request comes from, by the address that a server or a proxy writes down.

/** The most characters of a key that are read: an address with its zone and port has fewer. */
const longest = 100;

/** The eight groups of an IPv6 address, or `undefined` for any other text. */
function groupsOf(address: string): string[] | undefined {
  if (!address.includes(':') || !URL.canParse(`http://[${address}]/`)) return;
  // The platform writes it in one way: lower case, no leading zeros, the longest run of zeros as `::`, no dotted end.
  const [start, end] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split('::');
  const first = start ? start.split(':') : [];
  const last = end ? end.split(':') : [];
  return [...first, ...Array<string>(8 - first.length - last.length).fill('0'), ...last];
}

/** The IPv4 address in two groups of an IPv6 address. */
const dotted = (groups: string[]): string =>
  groups
    .map((group) => parseInt(group, 16))
    .flatMap((group) => [group >> 8, group & 255])
    .join('.');

/**
 * What stands for a client, for its address or a key of another kind: without port and zone; of IPv6 the network of 64 bits that one
 * household or machine has; an IPv4 address in IPv6 (`::ffff:192.0.2.1`, or of a NAT64) as the IPv4 address. Any other key stays.
 */
export function clientOf(key: string): string {
  const text = key.slice(0, longest).replaceAll('"', '').trim();
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
