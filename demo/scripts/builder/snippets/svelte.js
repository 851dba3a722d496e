// A component for Svelte 5.

import {escapeTemplate} from './escape.js';
import {moduleCode} from './imports.js';
import {htmlElement, indent, paragraphs, styleElement} from './markup.js';
import {weighBundle} from './weigh.js';

export const svelte = (plan, weights, {words}) => ({
  id: 'svelte',
  name: 'Svelte',
  language: 'svelte',
  code: paragraphs(
    `<script>\n${indent(moduleCode(plan))}\n</script>`,
    htmlElement(plan, {escape: escapeTemplate}),
    styleElement(plan),
  ),
  bytes: weighBundle(plan, weights),
  notes: [words.svelte],
});
