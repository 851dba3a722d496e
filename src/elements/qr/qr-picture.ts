// A QR code with all that its picture shows.

import type {QrCode} from '../../channels/internal/encode-qr.js';

export interface QrPicture extends QrCode {
  /** CSS colours. */
  dark: string;
  light: string;
  /** What a screen reader says. */
  label: string;
  /** The side in print, with the border, in mm. */
  printSize?: number | undefined;
  /** A picture in the middle of the code, loaded. */
  logo?: HTMLImageElement | undefined;
}
