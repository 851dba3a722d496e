// Writes elements as HTML.

import type {Attributes} from '../../elements/internal/icon-markup.js';

// A carriage return would come back as a line break.
const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\r': '&#13;',
};

/** Escapes a text so that it can stand between tags, and in an attribute between quotes. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"'\r]/g, (mark) => entities[mark]);

/** The attributes of a tag, with a space before each. Those without a value are left out. */
export const attributesToHtml = (attributes: Attributes): string =>
  Object.entries(attributes)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
    .join('');

/** HTML, as against a text that has yet to be escaped. */
export class Html {
  constructor(readonly html: string) {}
}

/** An element as HTML. */
export function makeHtml(tag: string, attributes: Attributes, ...children: (Html | string)[]): Html {
  const start = `<${tag}${attributesToHtml(attributes)}>`;
  const inner = children.map((child) => (typeof child === 'string' ? escapeHtml(child) : child.html)).join('');
  return new Html(`${start}${inner}</${tag}>`);
}
