// A standalone component for Angular.

import {escapeTemplate, escapeTemplateLiteral} from './escape.js';
import {moduleCode} from './imports.js';
import {htmlElement, indent, paragraphs, styleRule} from './markup.js';
import {weighBundle} from './weigh.js';

/** A field of the component's metadata with code of another language in it. */
const block = (name, code) => `  ${name}: \`\n${indent(escapeTemplateLiteral(code), '    ')}\n  \`,\n`;

/** The element, where Angular reads no expressions if there are two braces in a row, escaped or not. */
function template(plan) {
  const element = htmlElement(plan, {escape: escapeTemplate});
  const texts = [plan.words, ...plan.attributes.map(([, value]) => value), ...Object.values(plan.picture ?? {})];
  const isPlain = !texts.join('\n').includes('{{');
  return isPlain ? element : `<ng-container ngNonBindable>\n${indent(element)}\n</ng-container>`;
}

export const angular = (plan, weights, {words}) => ({
  id: 'angular',
  name: 'Angular',
  language: 'ts',
  code: paragraphs(
    `import {Component, CUSTOM_ELEMENTS_SCHEMA} from '@angular/core';\n${moduleCode(plan, {theme: false})}`,
    '@Component({\n' +
      "  selector: 'app-share-bar',\n" +
      '  schemas: [CUSTOM_ELEMENTS_SCHEMA],\n' +
      block('template', template(plan)) +
      (plan.properties.length ? block('styles', styleRule(plan)) : '') +
      '})\n' +
      'export class ShareBar {}',
  ),
  bytes: weighBundle(plan, weights),
  notes: [words.angular, plan.theme ? words.angularTheme(plan.theme) : ''],
});
