// A component for React, around that of dark-social/react.

import {numberAttributes} from './defaults.js';
import {moduleCode} from './imports.js';
import {indent, jsxElement, paragraphs} from './markup.js';
import {weighBundle} from './weigh.js';

/** One line is returned as it is, more stand in parentheses. */
function returned(element) {
  return element.includes('\n') ? `return (\n${indent(element)}\n);` : `return ${element};`;
}

const capitalised = (word) => word[0].toUpperCase() + word.slice(1);

/** `share-title` as a prop: `shareTitle`. */
const propOf = (attribute) => attribute.replace(/-(\w)/g, (_, letter) => letter.toUpperCase());

/** The element as a component, with attributes as props. */
function componentOf({tag, element, attributes, ...others}) {
  const given = Object.fromEntries(attributes);
  const isNumber = (name) => numberAttributes[element]?.includes(name) && Number.isFinite(Number(given[name]));
  // With an address the bar may come from a server, and then has no words unless it is told to.
  const labels =
    element === 'share' && given.url && !given.labels && given.layout !== 'menu' ? [['labels', 'auto']] : [];
  const props = [...attributes, ...labels].map(([name, value]) => [
    propOf(name),
    isNumber(name) ? Number(value) : value,
  ]);
  return {...others, tag: tag.split('-').map(capitalised).join(''), attributes: props};
}

export function react(plan, weights, {words}) {
  const component = componentOf(plan);
  const imported = `import {${component.tag}} from 'dark-social/react';`;
  return {
    id: 'react',
    name: 'React',
    language: 'jsx',
    code: paragraphs(
      moduleCode(plan, {imported}),
      `export function ShareBar() {\n${indent(returned(jsxElement(component)))}\n}`,
    ),
    bytes: weighBundle(plan, weights) + weights.npm.react,
    notes: [words.react],
  };
}
