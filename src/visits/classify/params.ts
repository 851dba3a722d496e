// What the parameters of a landing say of where it came from, by the list of tracking parameters.

import always from 'tracking:always';
import byRule from 'tracking:by-rule';
import {readParams} from '../../core/link/address.js';
import {tell, type Visit} from '../visit.js';

/** What the first known parameter says; where several are known, a click on a network comes first, and a campaign last. */
export function findParam(address: string): Visit | undefined {
  const pairs = readParams(address).map(({name, value}) => `${name}=${value}`);
  for (const {pattern, visit} of [...always, ...byRule]) {
    // Mailers and shops change the case of addresses.
    if (visit && pairs.some((pair) => pattern.test(pair) || pattern.test(pair.toLowerCase())))
      return tell(visit.source, visit.confidence, ['parameter'], visit.app);
  }
  // What networks call the ids of their clicks, the unknown ones too.
  return pairs.some((pair) => /^\w+clk?id=/i.test(pair)) ? tell('campaign', 0.9, ['parameter']) : undefined;
}
