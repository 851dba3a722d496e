// Makes elements. A bar is drawn once and then cloned, so it needs no templates.

import {doc} from '../../core/utils/globals.js';
import type {Icon} from '../../core/channel.js';

type Attributes = Record<string, string | undefined>;

const fill = <E extends Element>(element: E, attributes: Attributes, children: (Node | string)[]): E => {
  for (const [name, value] of Object.entries(attributes)) if (value) element.setAttribute(name, value);
  element.append(...children);
  return element;
};

/** Makes an element with attributes (those without a value are left out) and children. */
export const h = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes,
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => fill(doc.createElement(tag), attributes, children);

const svg = (tag: string, attributes: Attributes, ...children: Node[]): Element =>
  fill(doc.createElementNS('http://www.w3.org/2000/svg', tag), attributes, children);

/** Draws an icon; the style sheet sets its size. */
export function renderIcon(icon?: Icon): Element {
  const {path, viewBox = '0 0 24 24', stroke} = icon ?? {};
  return svg(
    'svg',
    {part: 'icon', viewBox, class: stroke ? 'line' : '', 'aria-hidden': 'true'},
    svg('path', {d: path}),
  );
}
