// Loads what draws QR codes. In the classic scripts `src/scripts/elements/load-qr.ts` stands in its place.

import type * as qrModule from './draw-qr.js';

/** Rejects where the file is missing. */
export const loadQr = (): Promise<typeof qrModule> => import('./draw-qr.js');
