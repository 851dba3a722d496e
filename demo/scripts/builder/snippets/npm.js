// The npm package in a page that a bundler reads.

import {moduleCode} from './imports.js';
import {htmlElement, indent, lines, paragraphs, styleElement} from './markup.js';
import {weighBundle} from './weigh.js';

export const npm = (plan, weights, {words}) => ({
  id: 'npm',
  name: 'npm',
  language: 'html',
  code: paragraphs(
    lines(`<!-- ${words.script} -->`, '<script type="module">', indent(moduleCode(plan)), '</script>'),
    lines(`<!-- ${words.page} -->`, styleElement(plan), htmlElement(plan)),
  ),
  bytes: weighBundle(plan, weights),
  notes: [words.npm],
});
