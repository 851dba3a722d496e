// Rollup plugin: `import rules from 'visit-rules:compact'` gives the rules of src/visits/rules/ that are marked `compact`, so that
// `dark-social.min.js` has no others.

import {resolve} from 'node:path';
import {loadModule} from './load-module.mjs';

/** The compact edition's rules. */
export const compactRules = (rules) => rules.filter(({compact}) => compact).map(({compact: _, ...rule}) => rule);

/** Lists as one text each, and no names of fields: a quarter of the weight. No user agent, host or parameter has a `|`. */
const toRow = ({
  source,
  app = '',
  userAgents = [],
  hosts = [],
  packages = [],
  params = [],
  confidence = 0,
  hostPattern,
}) =>
  `[${[
    ...[source, app, ...[userAgents, hosts, packages, params].map((list) => list.join('|')), confidence].map((value) =>
      JSON.stringify(value),
    ),
    hostPattern,
  ]}]`.replace(/(,(""|0)?)+(?=]$)/, '');

/** The module: the rows, and how they become rules again. */
const moduleOf = (rules) => `
const list = (words) => (words ? words.split('|') : []);
const rows = [
${rules.map(toRow).join(',\n')}
];
export default /* @__PURE__ */ rows.map(([source, app, userAgents, hosts, packages, params, confidence, hostPattern]) => ({
  source, app, userAgents: list(userAgents), hosts: list(hosts), packages: list(packages), params: list(params),
  confidence, hostPattern,
}));`;

export default function visitRules() {
  return {
    name: 'visit-rules',
    resolveId: (source) => (source === 'visit-rules:compact' ? '\0' + source : null),
    async load(id) {
      if (id !== '\0visit-rules:compact') return null;
      const {exported, files} = await loadModule('src/visits/rules/index.ts');
      for (const file of files) this.addWatchFile(resolve(file));
      return moduleOf(compactRules(exported.visitRules));
    },
  };
}
