// A single-file component for Vue 3.

import {escapeTemplate} from './escape.js';
import {moduleCode} from './imports.js';
import {htmlElement, indent, paragraphs, styleRule} from './markup.js';
import {weighBundle} from './weigh.js';

export const vue = (plan, weights, {words}) => ({
  id: 'vue',
  name: 'Vue',
  language: 'vue',
  code: paragraphs(
    `<script setup>\n${moduleCode(plan)}\n</script>`,
    `<template>\n${indent(htmlElement(plan, {escape: escapeTemplate}))}\n</template>`,
    plan.properties.length ? `<style scoped>\n${styleRule(plan)}\n</style>` : '',
  ),
  bytes: weighBundle(plan, weights),
  notes: [words.vue],
});
