// Classifies by the parameters of the landing's address, with the list of tracking parameters.

import always from 'tracking:always';
import {readParams} from '../../core/link/address.js';
import {createVisit, type Visit} from '../visit.js';

/** Parameters that mean the same. */
export type ParamPattern = (typeof always)[number];

/** An address's parameters as `name=value`, decoded: as they are, and in lower case, since mailers and shops change the case. */
export const paramsOf = (address: string): string[] =>
  readParams(address).flatMap(({name, value}) => {
    const param = `${name}=${value}`;
    return [param, param.toLowerCase()];
  });

/**
 * The visit by the first known parameter; where several are known, a network's click comes first, and a campaign last.
 *
 * @param patterns - What the edition knows beside the parameters that every shared link leaves out.
 */
export function findParam(params: readonly string[], patterns: readonly ParamPattern[]): Visit | undefined {
  // Most landings have no parameters, and then no pattern is compiled.
  if (!params.length) return undefined;
  for (const {pattern, visit} of [...always, ...patterns]) {
    if (visit && params.some((param) => pattern.test(param)))
      return createVisit(visit.source, visit.confidence, ['parameter'], visit.app);
  }
  // Networks that the list does not know call their click ids something like this too.
  return params.some((param) => /^\w+clk?id=/i.test(param)) ? createVisit('campaign', 0.9, ['parameter']) : undefined;
}
