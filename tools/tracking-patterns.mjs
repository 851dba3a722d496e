// Rollup plugin: the list of tracking parameters (src/tracking-params/list.ts) as regular expressions, one for all parameters that mean the
// same, so that the drop-in has the names without the list's prose. `import patterns from 'tracking:always'` gives those that every shared
// link leaves out, `'tracking:visits'` the others by which visits are classified, `'tracking:common-visits'` those of them that are not
// rare.

import {resolve} from 'node:path';
import {loadModule} from './load-module.mjs';

/** Which source counts where an address has parameters of several: a click came later than whatever else is there. */
const order = ['social', 'email', 'messaging', 'search', 'campaign', undefined];

/** A regular expression for some words, whose common beginnings are written once. */
function fold(words) {
  const byLetter = new Map();
  for (const word of words) byLetter.set(word[0] ?? '', [...(byLetter.get(word[0] ?? '') ?? []), word]);
  const branches = [...byLetter].map(([letter, all]) => letter && letter + fold(all.map((word) => word.slice(1))));
  const ends = branches.includes('');
  const rest = branches.filter(Boolean);
  if (!rest.length) return '';
  if (rest.length === 1 && (!ends || rest[0].length === 1)) return ends ? rest[0] + '?' : rest[0];
  const letters = rest.length > 1 && rest.every((branch) => branch.length === 1);
  return (letters ? `[${rest.join('')}]` : `(${rest.join('|')})`) + (ends ? '?' : '');
}

/** A parameter as `name=value`. */
function patternOf(rows) {
  const inCase = (name) => (rows[0].anyCase ? name.toLowerCase() : name);
  const names = rows.filter(({value}) => !value).flatMap((row) => row.names.map(inCase));
  const words = fold([...new Set(names.filter((name) => !name.endsWith('*')))].sort());
  const starts = fold([...new Set(names.filter((name) => name.endsWith('*')).map((name) => name.slice(0, -1)))].sort());
  const ofValues = rows
    .filter(({value}) => value)
    .map(({names: some, value}) => `${fold(some)}=${value.source.replace(/^\^/, '')}`);
  const parts = [words && words + '=', starts, ...ofValues].filter(Boolean);
  return `/^(${parts.join('|')})/${rows[0].anyCase ? 'i' : ''}`;
}

/** Which rows each module has. */
const parts = {
  always: ({always}) => always,
  visits: ({always, visit}) => !always && visit,
  'common-visits': ({always, visit, rare}) => !always && visit && !rare,
};

/** A module's text: one entry for all rows that are cleaned and classified alike. */
function patternsModule(trackingParams, part) {
  const rows = trackingParams
    // Names that mean something on some sites only say nothing elsewhere.
    .filter((params) => !params.sites && parts[part](params))
    .sort((a, b) => order.indexOf(a.visit?.source) - order.indexOf(b.visit?.source));
  const groups = new Map();
  for (const row of rows) {
    const {anyCase = false, visit} = row;
    const key = JSON.stringify([anyCase, visit]);
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  const entries = [...groups].map(([key, same]) => {
    const [, visit] = JSON.parse(key);
    return `{pattern: ${patternOf(same)}${visit ? `, visit: ${JSON.stringify(visit)}` : ''}}`;
  });
  return `export default [\n${entries.join(',\n')}\n];`;
}

export default function trackingPatterns() {
  return {
    name: 'tracking-patterns',
    resolveId: (source) => (source.startsWith('tracking:') ? '\0' + source : null),
    async load(id) {
      if (!id.startsWith('\0tracking:')) return null;
      const {exported, files} = await loadModule('src/tracking-params/list.ts');
      for (const file of files) this.addWatchFile(resolve(file));
      return patternsModule(exported.trackingParams, id.split(':')[1]);
    },
  };
}
