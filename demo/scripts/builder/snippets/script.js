// Script tags: everything in one file, the folder that loads what a page uses, and the lite script.

import {htmlElement, lines, paragraphs, styleElement} from './markup.js';
import {autoTags, classicTags, liteOptions} from './script-tags.js';
import {weighAuto, weighFiles} from './weigh.js';

/** Both parts of the page, with what to copy. */
const page = (plan, {tags, files}, words, copied = words.copy(files)) =>
  paragraphs(
    lines(`<!-- ${words.head}. ${copied} -->`, tags, styleElement(plan)),
    lines(`<!-- ${words.place} -->`, htmlElement(plan)),
  );

const inlineNote = (tags, words) => (tags.includes('<script>') ? words.inline : '');

export function scriptSingle(plan, weights, {base, words}) {
  const parts = classicTags(plan, weights, {file: 'dark-social.min.js', base});
  return {
    id: 'script',
    name: 'Script tag',
    language: 'html',
    code: page(plan, parts, words),
    bytes: weighFiles(parts.files, weights),
    files: parts.files,
    notes: [inlineNote(parts.tags, words)],
  };
}

export function scriptAuto(plan, weights, {base, words}) {
  const parts = autoTags(plan, weights, {base});
  const [folder, ...others] = parts.files.toReversed();
  return {
    id: 'script-auto',
    name: 'Script tag, auto.js',
    language: 'html',
    code: page(plan, parts, words, `${words.copyAuto}: ${others.toReversed().join(', ')}.`),
    bytes: weighFiles(others, weights) + weighAuto(plan, weights),
    files: [...others.toReversed(), folder],
    notes: [words.auto, inlineNote(parts.tags, words)],
  };
}

export function scriptLite(plan, weights, {base, words}) {
  const {options, leftOut} = liteOptions(plan);
  const parts = classicTags(plan, weights, {file: 'dark-social-lite.min.js', base, options, analytics: []});
  return {
    id: 'script-lite',
    name: 'Script tag, lite',
    language: 'html',
    code: page(plan, parts, words),
    bytes: weighFiles(parts.files, weights),
    files: parts.files,
    notes: [words.lite, leftOut.length ? words.liteLeftOut(leftOut) : '', inlineNote(parts.tags, words)],
  };
}
