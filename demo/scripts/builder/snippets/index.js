// The snippets of a design, for each place that it can be pasted into.

import {angular} from './angular.js';
import {npm} from './npm.js';
import {planOf} from './plan.js';
import {react} from './react.js';
import {scriptAuto, scriptLite, scriptSingle} from './script.js';
import {svelte} from './svelte.js';
import {tagManager} from './tag-manager.js';
import {vue} from './vue.js';
import {wordsIn} from './words.js';
import {wordPress} from './wordpress.js';

/**
 * @typedef {object} Snippet
 * @property {string} id
 * @property {string} name
 * @property {string} language What the code is written in: `html`, `jsx`, `vue`, `svelte`, `ts`.
 * @property {string} code
 * @property {number} bytes What a visitor loads of the library, after brotli.
 * @property {string[]} files What must be copied out of the package's `dist/`; a folder ends with a slash, and its files are copied
 *   beside the others.
 * @property {string} note
 */

const targets = [scriptSingle, scriptAuto, scriptLite, npm, react, vue, svelte, angular, wordPress, tagManager];

/**
 * @param {import('./plan.js').Design} design
 * @param {import('./weigh.js').Weights} weights `dist/weights.json`
 * @param {{base?: string, language?: string}} [settings] `base`: where the files are on the server, with a slash at the end.
 *   `language`: that of the notes and comments, `en` or `fr`.
 * @returns {Snippet[]}
 * @example snippets({attributes: {channels: 'whatsapp copy'}, options: {campaign: 'spring'}}, weights)
 */
export function snippets(design, weights, {base = '/dark-social/', language = 'en'} = {}) {
  const plan = planOf(design, weights);
  const words = wordsIn(language);
  return targets.map((target) => {
    const {notes = [], files = [], ...snippet} = target(plan, weights, {base, words});
    const all = [...notes, plan.leftOut.length ? words.leftOut(plan.leftOut) : ''];
    return {...snippet, files, note: all.filter(Boolean).join(' ')};
  });
}
