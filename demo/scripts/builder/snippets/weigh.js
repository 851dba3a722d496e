// What a design weighs, in bytes after brotli, as a visitor's browser loads it.

import {loadedWhenUsed, visitOptions} from './defaults.js';

/**
 * `dist/weights.json`.
 * @typedef {object} Weights
 * @property {string} version The package's.
 * @property {Record<string, number>} files The scripts and style sheets in `dist/`, by their paths in it.
 * @property {{parts: Record<string, string>, files: Record<string, {bytes: number, imports: string[], integrity?: string}>}} auto The
 *   folder of `auto.js`: the file of each part and layout, and of each file what it imports.
 * @property {Record<string, {set: string, file?: string}>} channels The set of each channel, and its file in that folder; those of the
 *   set `usual` stand in every script.
 * @property {{elements: Record<string, number>, configure: number, analytics: number, visits: number, react: number}} npm What a bundle with one
 *   element weighs, and what is added by options, by analytics clients, by visits and by a React component.
 */

const sum = (numbers) => numbers.reduce((total, each) => total + each, 0);

/** Whether options need what tracks visits. */
export const needsVisits = (options) => visitOptions.some((name) => name in options);

/** Scripts and style sheets in `dist/`, by their paths in it, without those that are loaded when a visitor uses the element. */
export function weighFiles(files, weights) {
  const later = Object.values(loadedWhenUsed).flat();
  return sum(files.filter((file) => !later.includes(file)).map((file) => weights.files[file] ?? 0));
}

/** Files in the folder of `auto.js`, with all that they import. */
function weighParts(names, {auto: {files}}) {
  const loaded = new Set();
  const load = (file) => {
    if (!files[file] || loaded.has(file)) return;
    loaded.add(file);
    files[file].imports.forEach(load);
  };
  names.forEach(load);
  return sum([...loaded].map((file) => files[file].bytes));
}

/** What `auto.js` loads for a design. */
export function weighAuto({element, layout, channels, analytics}, weights) {
  const parts = ['auto', 'elements', 'page', 'sharing', element, layout, analytics.length ? 'sinks' : ''];
  const files = parts.map((part) => weights.auto.parts[part]);
  return weighParts([...files, ...channels.map((id) => weights.channels[id].file)], weights);
}

/** What the library adds to a bundle. */
export function weighBundle({element, layout, theme, channels, options, analytics}, weights) {
  const {npm, auto, files} = weights;
  const configured = channels.length || analytics.length || Object.keys(options).length;
  return sum([
    npm.elements[element] ?? npm.elements.share,
    configured ? npm.configure : 0,
    analytics.length ? npm.analytics : 0,
    needsVisits(options) ? npm.visits : 0,
    ...channels.map((id) => auto.files[weights.channels[id].file]?.bytes ?? 0),
    layout ? files[`dark-social-${layout}.js`] : 0,
    theme ? files[`themes/${theme}.css`] : 0,
  ]);
}
