// The colours of a QR code: those that the page sets, if cameras can tell them apart.

import {doc} from '../../core/utils/globals.js';
import {warnOnce} from '../../core/utils/warn-once.js';

/** CSS colours of the modules and of the ground. */
export interface QrColors {
  dark: string;
  light: string;
}

const safeColors: QrColors = {dark: '#000', light: '#fff'};

/** WCAG's for text. Decoders fail from about 3 on; dirt and dim light take some of it. */
const minContrast = 4.5;

/** Red, green, blue (0 to 255) and opacity (0 to 1). */
type Channels = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour. One that is not in `rgb()` is painted, and its pixel read. */
function channelsOf(color: string): Channels {
  const found = /^rgba?\(([\d.]+),? ([\d.]+),? ([\d.]+)(?:(?:,| \/) ([\d.]+))?\)$/.exec(color);
  if (found) {
    const [red, green, blue, alpha = 1] = found.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
    return [red ?? 0, green ?? 0, blue ?? 0, alpha];
  }
  const canvas = doc.createElement('canvas');
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext('2d');
  if (!pen) return [0, 0, 0, 0];
  pen.fillStyle = color;
  pen.fillRect(0, 0, 1, 1);
  const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** Relative luminance, WCAG 2.2. */
function luminance([red, green, blue]: Channels): number {
  const [r, g, b] = [red, green, blue].map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** What is wrong with colours; `undefined` if nothing is. */
function problemOf(dark: Channels, light: Channels): string | undefined {
  if (dark[3] < 1 || light[3] < 1) return 'let the page show through, or are no colours';
  const [darkness, lightness] = [luminance(dark), luminance(light)];
  if (darkness >= lightness) return 'are light on dark, which many cameras cannot read';
  const contrast = (lightness + 0.05) / (darkness + 0.05);
  return contrast < minContrast ? `have a contrast of ${contrast.toFixed(1)}:1, and cameras need 4.5:1` : undefined;
}

/** The text colour and background of an element; black on white, with one warning, if these do not do. */
export function qrColors(probe: Element): QrColors {
  const {color, backgroundColor} = getComputedStyle(probe);
  const problem = problemOf(channelsOf(color), channelsOf(backgroundColor));
  if (!problem) return {dark: color, light: backgroundColor};
  warnOnce(
    `<dark-social-qr> is drawn black on white: --dark-social-qr-dark (${color}) and --dark-social-qr-light (${backgroundColor}) ${problem}. ` +
      'Set a dark colour and a light one',
  );
  return safeColors;
}
