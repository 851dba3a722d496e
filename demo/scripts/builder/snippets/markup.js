// The element of a design as HTML, as a template, and as JSX; its style rule; and indented lines.

import {escapeHtml, jsxAttribute, jsString} from './escape.js';

/** How long a line may get before its attributes stand below each other. */
const width = 100;

/** Indents the lines of a text, but not empty ones. Other line separators than `\n` stand inside values. */
export const indent = (text, by = '  ') => text.replace(/(?<=^|\n)(?=[^\n])/g, by);

/** An element of HTML. `escape`: how values are written. `oneLine`: keeps it on one line, however long. */
export function htmlElement({tag, attributes, words, picture}, {escape = escapeHtml, oneLine = false} = {}) {
  const write = ([name, value]) => (value === true ? name : `${name}="${escape(value)}"`);
  const content = picture ? `<img ${Object.entries(picture).map(write).join(' ')}>` : escape(words);
  return join(tag, attributes.map(write), content, {oneLine, ownLine: picture});
}

/** A component in JSX, with its custom properties. */
export function jsxElement({tag, attributes, properties, words, picture}) {
  const write = ([name, value]) => {
    if (value === true) return name;
    return typeof value === 'number' ? `${name}={${value}}` : jsxAttribute(name, value);
  };
  const written = attributes.map(write);
  if (properties.length)
    written.push(`style={{${properties.map(([name, value]) => `${jsString(name)}: ${jsString(value)}`).join(', ')}}}`);
  const content = picture ? `<img ${Object.entries(picture).map(write).join(' ')} />` : words && `{${jsString(words)}}`;
  return join(tag, written, content, {selfClosing: true, ownLine: picture});
}

/** `selfClosing`: where there is no content. `ownLine`: the content stands on a line of its own. */
function join(tag, attributes, content, {oneLine, ownLine, selfClosing}) {
  const isClosed = selfClosing && !content;
  const inside = ownLine && !oneLine ? `\n${indent(content)}\n` : content;
  const end = isClosed ? '/>' : `>${inside}</${tag}>`;
  const start = [`<${tag}`, ...attributes].join(' ') + (isClosed ? ' ' : '');
  if (oneLine || (start + end).split('\n')[0].length <= width || attributes.length < 2) return start + end;
  return `<${tag}\n${indent(attributes.join('\n'))}\n${end}`;
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
