// What is loaded to draw QR codes, and to make files of them.

import {drawQr} from '../../channels/internal/draw-qr.js';
import {qrBorder} from '../../channels/internal/encode-qr.js';
import {warnOnce} from '../../core/utils/warn-once.js';
import {logoArea} from './logo-area.js';
import type {QrPicture} from './qr-picture.js';

export {drawQr} from '../../channels/internal/draw-qr.js';
export {encodeQr} from '../../channels/internal/encode-qr.js';
export {toPngFile, toSvgFile} from './qr-files.js';

/** A module smaller than this is lost in print and to cameras, mm. */
const minModule = 0.4;

function checkPrintSize(modules: number, printSize = 0): void {
  const module = printSize / modules;
  if (printSize && module < minModule)
    warnOnce(
      `<dark-social-qr> print-size="${printSize}": a module is ${module.toFixed(2)} mm wide, and cameras miss those under ` +
        `${minModule} mm. Set at least ${Math.ceil(modules * minModule)}, or share a shorter address`,
    );
}

/** Draws the code of a picture, without its logo. `modules` and `logoSide`: the sides of the whole and of the logo's area, in modules. */
export function drawPicture(picture: QrPicture): {svg: SVGSVGElement; modules: number; logoSide: number} {
  const {size, dark, light, label, printSize} = picture;
  const modules = size + 2 * qrBorder;
  checkPrintSize(modules, printSize);
  const svg = drawQr(picture, dark, light);
  for (const [name, value] of Object.entries({part: 'code', role: 'img', 'aria-label': label}))
    svg.setAttribute(name, value);
  return {svg, modules, logoSide: logoArea(size).side};
}
