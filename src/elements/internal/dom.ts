// Makes elements. A bar is drawn once and then cloned, so it needs no templates.

import {doc} from '../../core/utils/globals.js';
import type {Icon} from '../../core/channel.js';
import {makeIcon, type Attributes} from './icon-markup.js';

type Elements = HTMLElementTagNameMap & Pick<SVGElementTagNameMap, 'svg' | 'path'>;

/** Makes an element with attributes (those without a value are left out) and children. */
export function h<K extends keyof Elements>(
  tag: K,
  attributes: Attributes,
  ...children: (Node | string)[]
): Elements[K] {
  const namespace = ['svg', 'path'].includes(tag) ? '2000/svg' : '1999/xhtml';
  const element = doc.createElementNS(`http://www.w3.org/${namespace}`, tag) as Elements[K];
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Draws an icon. */
export const renderIcon = (icon: Icon): Element => makeIcon<Element>(h, icon);
