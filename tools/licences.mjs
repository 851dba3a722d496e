// Others' code in the scripts: under which licence, and the comment that says so at the head of each script which holds some.

import {readFileSync} from 'node:fs';

/** Licence and copyright of each package whose code or drawings a script may hold. The texts stand in THIRD_PARTY.md. */
export const licences = {
  '@lit/reactive-element': 'BSD-3-Clause, Copyright 2017 Google LLC',
  'copy-text-to-clipboard': 'MIT, Copyright Sindre Sorhus',
  'd3-array': 'ISC, Copyright Mike Bostock',
  'd3-hierarchy': 'ISC, Copyright Mike Bostock',
  'd3-path': 'ISC, Copyright Mike Bostock',
  'd3-shape': 'ISC, Copyright Mike Bostock',
  entities: 'BSD-2-Clause, Copyright Felix Böhm',
  htmlparser2: 'MIT, Copyright Chris Winberry',
  idb: 'ISC, Copyright 2016 Jake Archibald',
  isbot: 'Unlicense',
  'lit-html': 'BSD-3-Clause, Copyright 2017 Google LLC',
  'lean-qr': 'MIT, Copyright David Evans',
  'text-fragments-polyfill': 'Apache-2.0, Copyright 2020 Google LLC',
  'simple-icons': 'CC0-1.0',
  'lucide-static': 'ISC and MIT, Copyright Lucide Icons and Contributors, Cole Bemis',
};

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/** The package that a module of a script came from; `undefined` where it is our own. */
function packageOf(id, {code}) {
  // Other modules that the build makes up begin with an underscore.
  if (/[/\\]_virtual[/\\](?!_)/.test(id)) return code?.includes('stroke') ? 'lucide-static' : 'simple-icons';
  return /node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(id)?.[1].replace('\\', '/');
}

/** The comment for a script of some modules, as Rollup tells of them; `undefined` where all is our own. */
export function notice(modules) {
  const used = Object.entries(modules).filter(([, {renderedLength}]) => renderedLength);
  const packages = [...new Set(used.map(([id, module]) => packageOf(id, module)))].filter(Boolean).sort();
  if (!packages.length) return undefined;
  const parts = packages.map((name) => {
    if (!licences[name]) throw new Error(`${name} is in a script: its licence is missing in tools/licences.mjs`);
    return `${name} (${licences[name]})`;
  });
  return `/*! dark-social ${version}, MIT. With ${parts.join('; ')}. Texts: THIRD_PARTY.md of the npm package dark-social */`;
}
