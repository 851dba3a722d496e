// Controls that are not of the manifest: options of the script tag, and the themes' style sheets.

import {words} from './words.js';

/** @returns {import('./manifest.js').Control[]} */
export const optionControls = () =>
  [
    {name: 'data-analytics', key: 'analytics', field: 'boolean', on: undefined, off: 'none'},
    {name: 'data-campaign', key: 'campaign', field: 'text'},
    {name: 'data-utm', key: 'utm', field: 'boolean', on: undefined, off: 'false'},
    {name: 'data-param', key: 'param', field: 'text'},
  ].map((control) => ({kind: 'option', group: 'campaign', description: '', ...control}));

/** The choice among the package's themes; nothing where the build has none. */
export function themeControl({files}) {
  const values = Object.keys(files)
    .filter((path) => path.startsWith('themes/') && path.endsWith('.css'))
    .map((path) => path.slice('themes/'.length, -'.css'.length));
  if (!values.length) return undefined;
  return {
    kind: 'design',
    key: 'theme',
    name: 'style',
    field: 'choice',
    values,
    unset: words.none,
    description: '',
    group: 'look',
  };
}
