// Writes elements as HTML.

import {escapeHtml} from '../../core/utils/escape-html.js';
import type {Attributes} from '../../elements/internal/icon-markup.js';

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
