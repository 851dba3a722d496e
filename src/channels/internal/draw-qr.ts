// Draws a QR code as SVG, with its border.

import {doc} from '../../core/utils/globals.js';
import {qrBorder, type QrCode} from './encode-qr.js';

/** Makes an SVG element. */
export function makeSvg<Tag extends 'svg' | 'rect' | 'path' | 'image' | 'title'>(
  tag: Tag,
  attributes: Readonly<Record<string, string | number>>,
  ...children: (Node | string)[]
): SVGElementTagNameMap[Tag] {
  const element = doc.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/** Draws a code: the dark modules are one path, on a light ground that takes in the border. */
export function drawQr({size, path}: QrCode, dark = '#000', light = '#fff'): SVGSVGElement {
  const side = size + 2 * qrBorder;
  return makeSvg(
    'svg',
    {viewBox: [-qrBorder, -qrBorder, side, side].join(' '), 'shape-rendering': 'crispEdges'},
    makeSvg('rect', {x: -qrBorder, y: -qrBorder, width: side, height: side, fill: light}),
    makeSvg('path', {d: path, fill: dark}),
  );
}
