// The element of a design as HTML, as a template, and as JSX; its style rule; and indented lines.

import {escapeHtml, jsxAttribute, jsString} from './escape.js';

/** How long a line may get before its attributes stand below each other. */
const width = 100;

/** Indents the lines of a text, but not empty ones. Other line separators than `\n` stand inside values. */
export const indent = (text, by = '  ') => text.replace(/(?<=^|\n)(?=[^\n])/g, by);

/** An element of HTML. `escape`: how values are written. `oneLine`: keeps it on one line, however long. */
export function htmlElement({tag, attributes, words}, {escape = escapeHtml, oneLine = false} = {}) {
  const written = attributes.map(([name, value]) => (value === true ? name : `${name}="${escape(value)}"`));
  return join(tag, written, `>${escape(words)}</${tag}>`, oneLine);
}

/** The element in JSX, with its custom properties. */
export function jsxElement({tag, attributes, properties, words}) {
  const written = attributes.map(([name, value]) => (value === true ? name : jsxAttribute(name, value)));
  if (properties.length)
    written.push(`style={{${properties.map(([name, value]) => `${jsString(name)}: ${jsString(value)}`).join(', ')}}}`);
  return join(tag, written, words ? `>{${jsString(words)}}</${tag}>` : ' />');
}

function join(tag, attributes, end, oneLine = false) {
  const line = [`<${tag}`, ...attributes].join(' ') + end;
  if (oneLine || line.length <= width || attributes.length < 2) return line;
  return `<${tag}\n${indent(attributes.join('\n'))}\n${end.trim()}`;
}

/** The rule that sets the custom properties; '' where there are none. */
export const styleRule = ({tag, properties}) =>
  properties.length ? `${tag} {\n${properties.map(([name, value]) => `  ${name}: ${value};\n`).join('')}}` : '';

/** The rule in a style element; `attributes`: those of that element. */
export const styleElement = (plan, attributes = '') =>
  plan.properties.length ? `<style${attributes}>\n${indent(styleRule(plan))}\n</style>` : '';

/** Paragraphs of code, those left out that are empty. */
export const paragraphs = (...texts) => texts.filter(Boolean).join('\n\n');

/** Lines of code, those left out that are empty. */
export const lines = (...texts) => texts.filter(Boolean).join('\n');
