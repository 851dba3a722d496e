// Rollup plugin: `import rules from 'visit-rules:compact'` gives the rules of src/visits/rules/ that are marked `compact`, so that
// `dark-social.min.js` has no others.

import {resolve} from 'node:path';
import {loadModule} from './load-module.mjs';

/** The compact edition's rules. */
const compactRules = (rules) => rules.filter(({compact}) => compact);

/** Stands between the texts of a list. */
const separator = '|';

/** A list of texts as one text. Throws for what would not be the same list again. */
function join(app, texts) {
  const wrong = texts.find((text) => typeof text !== 'string' || !text || text.includes(separator));
  if (wrong === undefined) return texts.join(separator);
  throw new Error(
    `The visit rule of ${JSON.stringify(app)} holds ${typeof wrong === 'string' ? JSON.stringify(wrong) : wrong}. In a rule with ` +
      `"compact: true" give texts without "${separator}", or leave "compact" out`,
  );
}

/** Lists as one text each, and no names of fields: a quarter of the weight. */
function toRow({
  source,
  app = '',
  userAgents = [],
  hosts = [],
  packages = [],
  params = [],
  confidence = 0,
  hostPattern,
}) {
  const lists = [userAgents, hosts, packages, params].map((list) => join(app || hosts[0], list));
  const cells = [source, app, ...lists, confidence].map((value) => JSON.stringify(value));
  return `[${[...cells, hostPattern]}]`.replace(/(,(""|0)?)+(?=]$)/, '');
}

/** The module: the rows, and how they become rules again. */
export const compactModule = (rules) => `
const list = (words) => (words ? words.split('${separator}') : []);
const rows = [
${compactRules(rules).map(toRow).join(',\n')}
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
      return compactModule(exported.visitRules);
    },
  };
}
