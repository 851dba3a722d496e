// Looks rules up: hosts in a map, user agents and parameters by plain text, and only then the few patterns.

import type {SourcedRule} from '../rules/rule.js';

/** The rules of an edition, ready to be searched. */
export interface RuleFinder {
  byApp(app: string): SourcedRule | undefined;
  byUserAgent(userAgent: string): SourcedRule | undefined;
  byHost(host: string): SourcedRule | undefined;
  /** `params`: as `name=value`, decoded. */
  byParam(params: readonly string[]): SourcedRule | undefined;
}

/** A country's ending: `.de`, `.co.uk`, `.com.br`. */
const countryEnding = /\.(com?\.)?\w{2,3}$/;

/** The domain of an Android package, which is that domain read backwards; and the other way round. */
export const reverseDomain = (name: string): string => name.split('.').reverse().join('.');

export function createRuleFinder(rules: readonly SourcedRule[]): RuleFinder {
  const ruleByHost = new Map<string, SourcedRule>();
  for (const rule of rules)
    for (const host of [...(rule.hosts ?? []), ...(rule.packages ?? []).map(reverseDomain)]) ruleByHost.set(host, rule);
  const lookUp = (host: string) => ruleByHost.get(host) ?? ruleByHost.get(host.replace(countryEnding, '.*'));

  return {
    byApp: (app) => rules.find((rule) => rule.app === app),
    byUserAgent: (userAgent) =>
      rules.find(({userAgents}) =>
        userAgents?.some((sign) => (typeof sign === 'string' ? userAgent.includes(sign) : sign.test(userAgent))),
      ),
    byHost(host) {
      let rule = lookUp('=' + host);
      const labels = host.split('.');
      for (let start = 0; start < labels.length && !rule; start++) rule = lookUp(labels.slice(start).join('.'));
      return rule ?? rules.find(({hostPattern}) => hostPattern?.test(host));
    },
    byParam: (params) =>
      rules.find((rule) => rule.params?.some((start) => params.some((param) => param.startsWith(start)))),
  };
}
