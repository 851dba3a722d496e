// Encodes a text as a QR code.

import {correction, generate} from 'lean-qr';
import {toSvgPath} from 'lean-qr/extras/svg';

/** How much of a code may be lost: about 7, 15, 25 or 30 %. */
export type QrLevel = 'L' | 'M' | 'Q' | 'H';

/** A QR code without its border. */
export interface QrCode {
  /** How many modules are on a side. */
  size: number;
  /** SVG path data of the dark modules. A module is one unit; the code begins at 0, 0. */
  path: string;
}

/** The light border that the standard demands (ISO/IEC 18004), in modules. */
export const qrBorder = 4;

/**
 * Encodes a text as the smallest code that holds it at the level, or at a higher one where that needs no more room. Capital letters and
 * digits take about half the room of other characters.
 *
 * @throws Error for a text that is too long: more than about 2,900 characters at level L, 1,200 at level H.
 */
export function encodeQr(text: string, level: QrLevel = 'L'): QrCode {
  const code = generate(text, {minCorrectionLevel: correction[level]});
  return {size: code.size, path: toSvgPath(code)};
}
