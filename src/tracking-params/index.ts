// Parameters that say how a visitor came: a rule for `dropParams`, and the list behind it with the reason for each name.

import {checkObject, wrongArgument} from '../core/utils/check-object.js';
import type {ParamRule} from '../core/link/link-options.js';
import {trackingParams, type TrackingParams} from './list.js';

export {trackingParams, type TrackingParams};

/** Whether a host is one of some, or a subdomain of one. */
const isOn = (host: string, sites: readonly string[]): boolean =>
  sites.some((site) => {
    // `.*` is a country's ending: .de, .co.uk.
    const stem = site.endsWith('.*') && site.slice(0, -1);
    if (!stem) return host === site || host.endsWith('.' + site);
    const at = ('.' + host).lastIndexOf('.' + stem);
    return at >= 0 && /^(\w{2,3}\.)?\w{2,3}$/.test(host.slice(at + stem.length));
  });

/**
 * Makes a rule for the option `dropParams` out of some of the list.
 *
 * @example
 * ```ts
 * // All but the site's own campaigns.
 * configure({dropParams: ruleOf(trackingParams.filter(({kind}) => kind !== 'campaign'))});
 * ```
 *
 * @throws TypeError for what is no list of {@link trackingParams}' entries; the rule, for what is no parameter.
 */
export function ruleOf(list: readonly TrackingParams[]): ParamRule {
  const isList = Array.isArray as (value: unknown) => boolean;
  if (!isList(list) || list.some((params) => !isList(params?.names)))
    throw wrongArgument('ruleOf', list, 'give a list of entries of trackingParams');
  const byName = new Map<string, TrackingParams[]>();
  const byStart: [start: string, params: TrackingParams][] = [];
  for (const params of list) {
    for (const name of params.names.map((name) => (params.anyCase ? name.toLowerCase() : name))) {
      if (name.endsWith('*')) byStart.push([name.slice(0, -1), params]);
      else byName.set(name, [...(byName.get(name) ?? []), params]);
    }
  }
  return (param) => {
    const {name, value, part, url} = checkObject(param, 'a rule for dropParams', '{name, value, part, url}');
    if (typeof name !== 'string') throw wrongArgument('a rule for dropParams', param, 'the name is a text');
    const lower = name.toLowerCase();
    const found = [
      ...(byName.get(name) ?? []),
      ...(byName.get(lower) ?? []).filter(({anyCase}) => anyCase),
      ...byStart.filter(([start, {anyCase}]) => (anyCase ? lower : name).startsWith(start)).map(([, params]) => params),
    ];
    if (!found.length) return false;
    const {hostname} = new URL(url);
    return found.some(
      (params) =>
        (!params.part || params.part === part) &&
        (!params.sites || isOn(hostname, params.sites)) &&
        !(params.exceptSites && isOn(hostname, params.exceptSites)) &&
        !params.unless?.test(url) &&
        (!params.value || params.value.test(value)),
    );
  };
}

/**
 * Leaves out of shared links, beside what they always leave out, every parameter of the list: other parameters of campaigns
 * (also the site's own UTM parameters, which those of the share replace), click ids of other networks, and ids of sharers on certain
 * sites (`si` on YouTube). Names that sites use for their own purposes stay everywhere else.
 *
 * @example
 * ```ts
 * import {configure} from 'dark-social';
 * import {tracking} from 'dark-social/tracking';
 *
 * configure({dropParams: tracking, keepParams: ['utm_id']});
 * ```
 */
export const tracking: ParamRule = /* @__PURE__ */ ruleOf(trackingParams);
