import {percentEncode} from '../../core/utils/percent-encode.js';

/**
 * Adds parameters to an address: names and values percent-encoded, a space as `%20`, which iOS and web servers read alike. Leaves out
 * those that are undefined.
 */
export const withQuery = (address: string, parameters: Readonly<Record<string, string | undefined>>): string =>
  address +
  Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value], index) => `${index ? '&' : '?'}${percentEncode(name)}=${percentEncode(value)}`)
    .join('');
