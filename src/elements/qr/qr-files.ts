// Files of a QR code, to print or to put into a document.

import {drawQr, makeSvg} from '../../channels/internal/draw-qr.js';
import {qrBorder} from '../../channels/internal/encode-qr.js';
import {doc} from '../../core/utils/globals.js';
import {logoArea} from './logo-area.js';
import type {QrPicture} from './qr-picture.js';

/** Pixels a side that a PNG has at least, and at most. */
const minPixels = 1000;
const maxPixels = 8000;
/** What printers ask for, in dots a mm: 600 an inch. */
const dotsPerMm = 600 / 25.4;

/** The share of a logo's area that the logo takes; the rest is its margin. */
const logoScale = 0.86;

/** Where a logo is drawn: whole, in the middle of its area. In modules. */
function logoBox({size, logo}: QrPicture): {x: number; y: number; width: number; height: number} {
  const {at, side} = logoArea(size);
  const {naturalWidth = 0, naturalHeight = 0} = logo ?? {};
  // An SVG file may have no size of its own.
  const ratio = naturalWidth && naturalHeight ? naturalWidth / naturalHeight : 1;
  const most = side * logoScale;
  const [width, height] = [most * Math.min(1, ratio), most * Math.min(1, 1 / ratio)];
  return {x: at + (side - width) / 2, y: at + (side - height) / 2, width, height};
}

/** A picture's file as a `data:` address, since a file of its own loads nothing. */
async function dataUrl(src: string): Promise<string> {
  const response = await fetch(src);
  if (!response.ok) throw new TypeError(`${src} answers with ${response.status}`);
  const blob = await response.blob();
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error as DOMException);
    reader.readAsDataURL(blob);
  });
}

/** An SVG file; its size is in mm where a print size is set. */
export async function toSvgFile(picture: QrPicture): Promise<Blob> {
  const {size, dark, light, label, printSize, logo} = picture;
  const modules = size + 2 * qrBorder;
  const side = printSize ? `${printSize}mm` : `${Math.ceil(minPixels / modules) * modules}`;
  const svg = drawQr(picture, dark, light);
  for (const [name, value] of Object.entries({width: side, height: side, role: 'img'})) svg.setAttribute(name, value);
  svg.prepend(makeSvg('title', {}, label));
  if (logo) {
    const {at, side: covered} = logoArea(size);
    svg.append(
      makeSvg('rect', {x: at, y: at, width: covered, height: covered, fill: light}),
      makeSvg('image', {...logoBox(picture), href: await dataUrl(logo.currentSrc || logo.src)}),
    );
  }
  const text = new XMLSerializer().serializeToString(svg);
  return new Blob([`<?xml version="1.0" encoding="UTF-8"?>\n${text}\n`], {type: 'image/svg+xml'});
}

/** How many pixels a module has in a PNG: a whole number, so that all modules are alike. */
function pixelsPerModule(modules: number, printSize = 0): number {
  const wanted = Math.ceil(Math.max(minPixels, printSize * dotsPerMm) / modules);
  return Math.max(1, Math.min(wanted, Math.floor(maxPixels / modules)));
}

/** A PNG file of at least 1,000 pixels a side, or of 600 pixels an inch of the print size. */
export async function toPngFile(picture: QrPicture): Promise<Blob> {
  const {size, path, dark, light, printSize, logo} = picture;
  const modules = size + 2 * qrBorder;
  const scale = pixelsPerModule(modules, printSize);
  const canvas = doc.createElement('canvas');
  canvas.width = canvas.height = modules * scale;
  const pen = canvas.getContext('2d');
  if (!pen) throw new TypeError('this browser draws on no canvas');
  pen.scale(scale, scale);
  pen.fillStyle = light;
  pen.fillRect(0, 0, modules, modules);
  pen.translate(qrBorder, qrBorder);
  pen.fillStyle = dark;
  pen.fill(new Path2D(path));
  if (logo) {
    const {at, side} = logoArea(size);
    const {x, y, width, height} = logoBox(picture);
    pen.fillStyle = light;
    pen.fillRect(at, at, side, side);
    pen.drawImage(logo, x, y, width, height);
  }
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new TypeError('the picture is empty'))), 'image/png'),
  );
}
