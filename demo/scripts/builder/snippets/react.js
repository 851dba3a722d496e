// A component for React, which sets attributes and properties of custom elements since version 19.

import {moduleCode} from './imports.js';
import {indent, jsxElement, paragraphs} from './markup.js';
import {weighBundle} from './weigh.js';

/** One line is returned as it is, more stand in parentheses. */
function returned(element) {
  return element.includes('\n') ? `return (\n${indent(element)}\n);` : `return ${element};`;
}

export const react = (plan, weights, {words}) => ({
  id: 'react',
  name: 'React',
  language: 'jsx',
  code: paragraphs(moduleCode(plan), `export function ShareBar() {\n${indent(returned(jsxElement(plan)))}\n}`),
  bytes: weighBundle(plan, weights),
  notes: [words.react],
});
